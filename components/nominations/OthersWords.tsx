import type { FormState } from '@/lib/form/state';
import { OTHERS } from '@/lib/nominations/part-names';
import { Disclosure } from './Disclosure';

/** What somebody else has stored in a field, in full, where the message at the field cannot quote it all. */
export type OtherWords = (name: string) => string | undefined;

/** Reads them from what came back with the form. */
export function otherWords({ values }: FormState): OtherWords {
  return (name) => values?.[`${OTHERS}${name}`];
}

/** Stands beside the field that holds what was typed here, so that both can be read and copied from. */
export function OthersWords({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <Disclosure open summary="Nội dung được lưu ở cửa sổ hoặc máy khác">
      <p className="max-w-prose border-l-2 border-edge pl-3 break-words whitespace-pre-line">{words}</p>
    </Disclosure>
  );
}
