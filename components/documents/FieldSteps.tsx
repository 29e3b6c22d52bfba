import { LinkButton } from '@/components/ui/Button';
import { readingPath } from '@/lib/documents/confirm/parts';

type Props = { unitId: string; readingId: string; keys: readonly string[]; place: number };

/** The way to the field before and after this one. */
export function FieldSteps({ unitId, readingId, keys, place }: Props) {
  const [before, after] = [keys[place - 2], keys[place]];
  const to = (key: string) => readingPath(unitId, readingId, `fields/${key}`);
  return (
    <>
      {before === undefined ? null : (
        <LinkButton look="quiet" href={to(before)}>
          <span aria-hidden="true">‹</span> Lĩnh vực {place - 1}
        </LinkButton>
      )}
      {after === undefined ? null : (
        <LinkButton look="quiet" href={to(after)}>
          Lĩnh vực {place + 1} <span aria-hidden="true">›</span>
        </LinkButton>
      )}
    </>
  );
}
