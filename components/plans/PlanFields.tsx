import { LinkButton } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Panel } from '@/components/ui/Panel';
import { countInText } from '@/lib/format/numbers';
import { SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import type { CriterionOfPlan, FieldOfPlan } from '@/lib/plans/plan-queries';
import { fieldAnchor } from './anchors';
import './plan.css';

type Props = {
  fields: readonly FieldOfPlan[];
  /** Where to nominate in a field; null for whoever may not. */
  nominateHref: ((fieldId: string) => string) | null;
};

/** The fields of a plan in its order, each with its criteria folded away until they are wanted. */
export function PlanFields({ fields, nominateHref }: Props) {
  return (
    <Panel id="linh-vuc" title="Lĩnh vực và tiêu chí" aside={`${countInText(fields.length)} lĩnh vực`} flush>
      {fields.length === 0 ? <EmptyState title="Chưa có lĩnh vực." /> : null}
      {fields.map((field) => (
        <div key={field.id} className="plan-part">
          <details>
            <summary className="px-4 py-3 hover:bg-sunken sm:px-5">
              <span className="font-semibold">
                {marker(field)} {field.name}
              </span>
              <span className="mt-0.5 block pl-4.5 text-sm text-muted">
                {forWhom(field.subjects)} · {countInText(field.criteria.length)} tiêu chí
                {field.listed ? '' : ' · chỉ nêu ở phần chỉ tiêu'}
              </span>
            </summary>
            <div
              id={fieldAnchor(field)}
              className="scroll-mt-28 flex flex-col gap-4 px-4 pt-1 pb-5 pl-8 sm:px-5 sm:pl-9.5"
            >
              {field.note ? <p className="text-sm text-muted">{field.note}</p> : null}
              <CriteriaBySubject criteria={field.criteria} />
              {nominateHref ? (
                <p className="chrome">
                  <LinkButton href={nominateHref(field.id)}>Đề cử ở lĩnh vực này</LinkButton>
                </p>
              ) : null}
            </div>
          </details>
        </div>
      ))}
    </Panel>
  );
}

/** What every field asks, whoever is nominated. */
export function GeneralCriteria({ criteria }: { criteria: readonly CriterionOfPlan[] }) {
  if (criteria.length === 0) return null;
  return (
    <Panel id="tieu-chi-chung" title="Tiêu chí chung" aside="áp dụng cho mọi lĩnh vực">
      <CriteriaBySubject criteria={criteria} />
    </Panel>
  );
}

function CriteriaBySubject({ criteria }: { criteria: readonly CriterionOfPlan[] }) {
  if (criteria.length === 0) {
    return <p className="text-muted">Kế hoạch không nêu tiêu chí riêng; áp dụng tiêu chí chung.</p>;
  }
  const groups = Map.groupBy(criteria, ({ subject }) => subject);
  return [...groups].map(([subject, ofSubject]) => (
    <div key={subject ?? 'ANY'}>
      {subject || groups.size > 1 ? (
        <h3 className="text-base">{subject ? SUBJECT_WORDS[subject] : 'Mọi đối tượng'}</h3>
      ) : null}
      <ol className="mt-1 flex list-decimal flex-col gap-1.5 pl-6 marker:text-muted marker:tabular-nums">
        {ofSubject.map((criterion) => (
          <li key={criterion.id} className="pl-1">
            {criterion.text}
            {criterion.required ? null : <Mark>khuyến khích</Mark>}
            {criterion.evidence ? <Mark>cần minh chứng</Mark> : null}
          </li>
        ))}
      </ol>
    </div>
  ));
}

function Mark({ children }: { children: string }) {
  return (
    <span className="plan-mark ml-2 rounded-sm bg-sunken px-1.5 py-0.5 text-sm whitespace-nowrap text-muted">
      {children}
    </span>
  );
}

/** «a)» where the plan letters its fields, otherwise the number. */
function marker({ letter, ordinal }: FieldOfPlan): string {
  return letter ? `${letter})` : `${ordinal}.`;
}

function forWhom(subjects: readonly Subject[]): string {
  return subjects.length === 0
    ? 'Mọi đối tượng'
    : subjects.map((subject) => SUBJECT_WORDS[subject]).join(', ');
}
