import type { ReactNode } from 'react';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { deadlineSentence } from '@/lib/deadlines/due';
import { countInText } from '@/lib/format/numbers';
import type { DeadlineDraft, PlanDraft, QuotaDraft } from '@/lib/plans/draft';
import { periodWords } from '@/lib/plans/status';
import { quotaSentence } from '@/lib/quotas/sentence';

/** What a draft will begin with, before it is made. */
export function TakenOver({ draft, quotas }: { draft: PlanDraft; quotas: string }) {
  const criteria = draft.fields.reduce((sum, field) => sum + field.criteria.length, 0);
  const also = [
    draft.bases.length > 0 ? `${countInText(draft.bases.length)} căn cứ` : null,
    draft.phases.length > 0 ? `${countInText(draft.phases.length)} giai đoạn thực hiện` : null,
    draft.purpose || draft.implementation || draft.recipients ? 'phần lời văn và nơi nhận' : null,
  ].filter((one) => one !== null);
  return (
    <DefinitionList
      items={[
        { term: 'Tên kế hoạch', value: draft.title },
        { term: 'Giai đoạn', value: periodWords(draft) },
        { term: 'Kế hoạch cấp trên', value: upperWords(draft) },
        {
          term: 'Lĩnh vực, tiêu chí',
          value: `${countInText(draft.fields.length)} lĩnh vực, ${countInText(criteria + draft.generalCriteria.length)} tiêu chí`,
        },
        {
          term: quotas,
          value: (
            <Lines
              none="Không có"
              lines={draft.quotas.map((quota) => ({ line: quotaLine(draft, quota), note: quota.note }))}
            />
          ),
        },
        {
          term: 'Hạn',
          value: <Lines none="Không có" lines={draft.deadlines.map(deadlineLine)} />,
        },
        { term: 'Ngoài ra', value: also.join(', ') },
      ]}
    />
  );
}

/** The first few open, the rest folded away: a plan may have sixty. */
function Lines({ lines, none }: { lines: { line: string; note?: string | null }[]; none: string }) {
  if (lines.length === 0) return none;
  const [shown, folded] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
  return (
    <>
      <List lines={shown} />
      {folded.length > 0 ? (
        <details>
          <summary className="link inline-flex min-h-11 items-center">
            Xem thêm {countInText(folded.length)} mục
          </summary>
          <List lines={folded} />
        </details>
      ) : null}
    </>
  );
}

const SHOWN = 6;

function List({ lines }: { lines: { line: string; note?: string | null }[] }): ReactNode {
  return (
    <ul className="flex flex-col gap-1.5">
      {lines.map(({ line, note }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a plan may say the same twice
        <li key={at}>
          {line}
          {note ? <span className="block text-sm text-muted">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function upperWords({ upper, upperPlanId }: PlanDraft): string | null {
  if (upper) return [upper.number, upper.issuer].filter(Boolean).join(', ');
  return upperPlanId ? 'trong hệ thống' : null;
}

function quotaLine(draft: PlanDraft, quota: QuotaDraft): string {
  const field = quota.field === null ? null : draft.fields[quota.field - 1]?.shortName;
  const leads = quota.assignees.filter(({ role }) => role === 'LEAD');
  // The sentence only asks whether there is more than one; a group speaks of several.
  const assignees = leads.flatMap(({ groupId }) => (groupId ? [SOMEBODY, SOMEBODY] : [SOMEBODY]));
  const sentence = quotaSentence({ ...quota, parts: [...quota.parts], assignees }, draft);
  const others = leads.filter(({ unit }) => unit?.id !== draft.issuer.id).map(({ asWritten }) => asWritten);
  const whose = others.length > 0 ? ` · ${others.join(', ')}` : '';
  return `${field ?? quota.fieldAsWritten ?? 'Tất cả lĩnh vực'}${whose}: ${sentence}`;
}

const SOMEBODY = { unitId: '', unitPath: '', unitName: '', schoolLevel: null };

function deadlineLine(deadline: DeadlineDraft): { line: string; note?: string | null } {
  const { what, purpose, note } = deadline;
  const said = deadlineSentence({
    purpose,
    on: deadline.on ?? null,
    monthDay: deadline.monthDay ?? null,
    quarter: deadline.quarter ?? null,
    year: deadline.year ?? null,
    before: deadline.before ?? false,
    opensOn: deadline.opensOn ?? null,
    closesOn: deadline.closesOn ?? null,
  });
  return { line: `${what}: ${said}`, note };
}
