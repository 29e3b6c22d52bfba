import { characters } from '@/lib/form/text';
import { type Problem, refuse } from '@/lib/refusal';
import { LONGEST, SHORTEST_REASON } from './limits';

/** Why a reason does not do: the unit has to learn from it what to mend. Null where it does. */
export function reasonProblem(reason: string): Problem | null {
  const length = characters(reason.replace(/\s+/gu, ' ').trim());
  if (length >= SHORTEST_REASON && length <= LONGEST.reason) return null;
  return refuse(
    'reason',
    length < SHORTEST_REASON ? 'reason-too-short' : 'reason-too-long',
    `Lý do cần từ ${SHORTEST_REASON} đến ${LONGEST.reason} ký tự, hiện có ${length}. ` +
      'Vui lòng nêu rõ để người nhận biết phải làm gì.',
  );
}
