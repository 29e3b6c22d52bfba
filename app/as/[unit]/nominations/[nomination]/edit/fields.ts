import type { PartFormProps } from '@/components/nominations/PartShell';
import { formFields } from '@/lib/nominations/part-answer';
import { neighbours, PART_WORDS, type PartValues, type WrittenPart } from '@/lib/nominations/parts';
import type { NominationSheet } from '@/lib/nominations/sheet-queries';

type OpenPart = { values: PartValues; stamp: string };

/** What the form of a part opens with. */
export function partFields(
  unitId: string,
  { nominationId }: NominationSheet,
  part: WrittenPart,
  { values, stamp }: OpenPart,
): PartFormProps {
  const { after } = neighbours(part);
  return {
    unitId,
    hidden: { nominationId, part },
    stamp,
    stored: formFields(values),
    next: after ? PART_WORDS[after] : 'Kiểm tra và nộp',
  };
}

/**
 * After each saving the form opens anew, from what is stored then. It must not depend on what is stored: without JavaScript
 * what is wrong with a form finds its way back to it by its key.
 */
export function formKey({ once }: Record<string, string | string[] | undefined>): string {
  return String(once ?? 'first');
}
