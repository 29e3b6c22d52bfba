import type { AssigneeDraft, DeadlineDraft, PlanDraft, QuotaDraft } from '../draft';

/** What a plan names and what is no more: names by id. */
export type Ended = { units: ReadonlyMap<string, string>; groups: ReadonlyMap<string, string> };

/**
 * A draft without the units and groups that have ended: where one led or coordinated, the words of the plan remain, and a
 * note at the quota or deadline says that somebody else has to be chosen. `lost` is what is only words now, each once.
 */
export function withoutEnded(draft: PlanDraft, ended: Ended): { draft: PlanDraft; lost: string[] } {
  const lost = new Set<string>();
  return {
    draft: { ...draft, quotas: draft.quotas.map(quotaNow), deadlines: draft.deadlines.map(deadlineNow) },
    lost: [...lost],
  };

  function quotaNow(quota: QuotaDraft): QuotaDraft {
    const gone = quota.assignees.filter((assignee) => nameOfEnded(assignee, ended) !== null);
    if (gone.length === 0) return quota;
    for (const { asWritten } of gone) lost.add(asWritten);
    const names = gone.map(({ asWritten }) => `«${asWritten}»`).join(', ');
    return {
      ...quota,
      assignees: quota.assignees.map((one) => (gone.includes(one) ? wordsOf(one) : one)),
      note: joined(quota.note, `${names} nay không còn hoạt động; cần chọn lại đơn vị.`),
    };
  }

  function deadlineNow(deadline: DeadlineDraft): DeadlineDraft {
    const { boundUnit, boundGroupId } = deadline;
    const name = nameOfEnded({ unit: boundUnit, groupId: boundGroupId }, ended);
    if (name === null) return deadline;
    lost.add(name);
    const note = `Kế hoạch trước chỉ áp dụng hạn này cho «${name}», nay không còn hoạt động; cần chọn lại.`;
    return { ...deadline, boundGroupId: null, boundUnit: null, note: joined(deadline.note, note) };
  }
}

function nameOfEnded(
  { unit, groupId }: Pick<AssigneeDraft, 'unit' | 'groupId'>,
  ended: Ended,
): string | null {
  return (unit && ended.units.get(unit.id)) ?? (groupId && ended.groups.get(groupId)) ?? null;
}

function wordsOf({ role, asWritten }: AssigneeDraft): AssigneeDraft {
  return { role, asWritten, unit: null, groupId: null };
}

function joined(note: string | null | undefined, more: string): string {
  return note ? `${note} ${more}` : more;
}
