import { z } from 'zod';
import { clean, id, requiredLine } from '@/lib/form/text';
import { type PlainDate, readDate } from '@/lib/format/dates';
import { UNIT_KIND_WORDS, type UnitKind } from '@/lib/format/words';

const EARLIEST: PlainDate = '1945-09-02';
const LATEST: PlainDate = '2100-12-31';

/** Units or memberships ticked one by one, and kinds of which every unit right under the owner is meant. */
export type Ticked = { ids: string[]; kinds: UnitKind[] };

/** A new group. `group` is the id that the form proposes, so that a second click finds it. */
export type NewGroup = { group: string; name: string; validFrom: PlainDate; ticked: Ticked };
export const newGroupForm = withTicks(
  z.object({ group: id, name: requiredLine('Tên nhóm', 200), validFrom: requiredDay('ngày lập nhóm') }),
);

/** A group renamed or ended; `validTo` is null while it is there. */
export type RevisedGroup = { group: string; name: string; validTo: PlainDate | null };
export const revisedGroupForm = z.object({
  group: id,
  name: requiredLine('Tên nhóm', 200),
  validTo: day(),
});

/** Units to be members from a day on. */
export type NewMembers = { group: string; from: PlainDate; ticked: Ticked };
export const newMembersForm = withTicks(z.object({ group: id, from: requiredDay('ngày vào nhóm') }));

/** Memberships that end on a day, or (`to` null) that no longer end. */
export type EndedMembers = { group: string; to: PlainDate | null; ticked: Ticked };
export const endedMembersForm = withTicks(
  z.object({ group: id, intent: z.enum(['end', 'reopen']), to: day() }),
).transform(({ intent, to, ...form }, context): EndedMembers => {
  if (intent === 'end' && to === null)
    context.addIssue({ code: 'custom', path: ['to'], message: noDay('ngày thôi thuộc nhóm') });
  return { ...form, to: intent === 'end' ? to : null };
});

/** The boxes of a form: 'tick.<id>' and 'kind.<kind>'. */
function withTicks<Shape extends z.ZodRawShape>(form: z.ZodObject<Shape>) {
  return form.loose().transform((sent) => {
    const values = sent as Record<string, unknown>;
    const named = (prefix: string) =>
      Object.keys(values)
        .filter((name) => name.startsWith(prefix) && values[name] !== '')
        .map((name) => name.slice(prefix.length));
    const ticked: Ticked = {
      ids: named('tick.').filter((one) => id.safeParse(one).success),
      kinds: named('kind.').filter((kind): kind is UnitKind => Object.hasOwn(UNIT_KIND_WORDS, kind)),
    };
    return { ...(sent as z.output<z.ZodObject<Shape>>), ticked };
  });
}

function requiredDay(name: string) {
  return day().transform((read, context) => {
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: noDay(name) });
    return z.NEVER;
  });
}

/** A day as people type it; null when it is left out. */
function day() {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context): PlainDate | null => {
      const text = clean(typed);
      if (text === '') return null;
      const read = readDate(text);
      if (read && read >= EARLIEST && read <= LATEST) return read;
      context.addIssue({
        code: 'custom',
        message: `«${text.slice(0, 20)}» chưa phải một ngày dùng được. Vui lòng nhập ngày/tháng/năm, ví dụ 01/01/2025.`,
      });
      return z.NEVER;
    });
}

function noDay(name: string): string {
  return `Chưa có ${name}. Vui lòng nhập ngày/tháng/năm, ví dụ 01/01/2025.`;
}
