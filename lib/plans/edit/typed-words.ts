import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { PartValues } from './parts';
import { orderOf } from './rows';
import type { PartEditor } from './save';

/** How a form calls its fields and what people read for a code in them. */
export type FormWords = Pick<PartEditor<never>, 'label' | 'say'>;

/** A field of a form as a person reads it: 'Tiêu chí', or 'Dòng 2: Nội dung tiêu chí'. */
export type TypedWords = { label: string; text: string };

/** What a person typed in a form, in words; what nobody types (ids, the button) and what is empty is left out. */
export async function typedWords(
  scope: Scoped,
  values: PartValues,
  words: FormWords | undefined,
): Promise<TypedWords[]> {
  const typed: TypedWords[] = [];
  if (!words) return typed;
  const rows = orderOf(values);
  for (const [name, value] of Object.entries(values)) {
    const [row, own] = name.includes('.') ? split(name) : [null, name];
    const label = words.label(own);
    // The fields that a person sees are those that have another name than their own.
    if (label === own || value.trim() === '') continue;
    const place = row === null ? 0 : rows.indexOf(row) + 1;
    if (row !== null && place === 0) continue;
    const said = value === 'on' ? 'có đánh dấu' : ((await words.say?.(scope, own, value)) ?? value);
    typed.push({ label: place > 0 ? `Dòng ${place}: ${label}` : label, text: said });
  }
  return typed;
}

function split(name: string): [string, string] {
  const at = name.indexOf('.');
  return [name.slice(0, at), name.slice(at + 1)];
}
