import type { WindowShown } from '@/lib/nominations/window-shown';

/** Until when a nomination can be submitted, by the server's clock: the distance first. The id is where summaries lead. */
export function WindowLine({ window: { distance, sentence, warning } }: { window: WindowShown }) {
  return (
    <div id="window" tabIndex={-1} className="border-l-4 border-hairline pl-4">
      <p className="text-sm">
        {distance ? <strong className="mr-2 whitespace-nowrap">{distance}</strong> : null}
        <span className="text-muted">{sentence}</span>
      </p>
      {warning ? <p className="text-sm font-semibold text-late">! {warning}</p> : null}
    </div>
  );
}
