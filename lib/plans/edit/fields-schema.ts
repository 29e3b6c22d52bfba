import { z } from 'zod';
import { id, requiredLine } from '@/lib/form/text';
import { FIELD_NAME_LENGTH } from './field-schema';
import type { TakenAlong } from './fields-add';
import { type ListMove, readListMove } from './fields-order';

/** The form that adds a field: its name, and the id that it will have. */
export const newFieldForm = z.object({
  plan: id,
  field: id,
  name: requiredLine('Tên lĩnh vực', FIELD_NAME_LENGTH),
});

/** The list of fields: the button pressed, the order as it was shown, and what was typed as places. */
export type FieldListForm = {
  plan: string;
  move: ListMove;
  seen: string[];
  places: Map<string, number>;
  /** Of a field to be removed: what was shown to hang on it, and whether its quotas may go with it. */
  told: TakenAlong;
};

const sent = z.looseObject({ plan: id, intent: z.string(), seen: z.string() });

/** A place that is no number of the list is refused at its field, but only when places are what is being sent. */
export const fieldListForm = sent.transform((values, context): FieldListForm => {
  const form = values as typeof values & Record<string, unknown>;
  const seen = form.seen.split(',').filter((one) => id.safeParse(one).success);
  const move = readListMove(form.intent) ?? { action: 'place' };
  const places = new Map<string, number>();
  for (const one of seen) {
    const typed = String(form[`place.${one}`] ?? '').trim();
    if (move.action !== 'place' || typed === '') continue;
    const place = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
    if (place < 1 || place > seen.length) {
      const message = `Vị trí «${typed.slice(0, 20)}» không có trong danh sách. Vui lòng nhập số từ 1 đến ${seen.length}.`;
      context.addIssue({ code: 'custom', path: [`place.${one}`], message });
    } else places.set(one, place);
  }
  const removed = move.action === 'remove' ? move.id : '';
  const text = (name: string) => String(form[`${name}.${removed}`] ?? '');
  const told = {
    criteria: Number(text('criteria')),
    quotas: text('quotas').split(','),
    withQuotas: text('withQuotas') === 'on',
  };
  return { plan: form.plan, move, seen, places, told };
});
