import type { ReactNode } from 'react';
import { TextLink } from '@/components/ui/Button';
import { SUBJECT_WORDS, type Subject } from '@/lib/format/words';
import type { PlanCited } from '@/lib/nominations/form-queries';
import type { WindowShown } from '@/lib/nominations/window-shown';

type Props = {
  base: string;
  plan: PlanCited;
  field: { id: string; name: string };
  subject: Subject;
  year: number;
  /** Null where it does not matter any more. */
  window: WindowShown | null;
  number: string | null;
  /** Whether it may still be submitted, so that the window matters. */
  open: boolean;
  children?: ReactNode;
};

/** What a nomination is for: plan, field, subject, year, and until when. The ids are where the error summary leads. */
export function SheetHead({ base, plan, field, subject, year, window, number, open, children }: Props) {
  return (
    <section
      aria-label="Đề cử vào"
      className="panel flex flex-col gap-3 rounded-xl border border-hairline bg-surface p-4 sm:p-5"
    >
      <dl className="flex flex-col gap-2.5">
        <Fact term="Kế hoạch" id="plan">
          <TextLink href={`${base}/plans/${plan.id}`} className="inline-block py-2.5">
            {plan.number ?? 'Chưa có số'}
          </TextLink>
          <span className="block text-sm font-normal text-muted">{plan.issuer}</span>
        </Fact>
        <Fact term="Lĩnh vực" id="fieldId">
          {field.name}
        </Fact>
        <Fact term="Đối tượng · năm" id="subject">
          {SUBJECT_WORDS[subject]} · {year}
        </Fact>
        {number ? (
          <Fact term="Số đề cử" id="number">
            <span className="figure">{number}</span>
          </Fact>
        ) : null}
      </dl>
      {open && window ? (
        <div id="window" tabIndex={-1} className="border-t border-hairline pt-3">
          {window.distance ? <p className="figure text-lg">{window.distance}</p> : null}
          <p className="text-sm text-muted">{window.sentence}</p>
          {window.warning ? <p className="mt-1.5 font-semibold text-late">! {window.warning}</p> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

function Fact({ term, id, children }: { term: string; id: string; children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1}>
      <dt className="text-sm text-muted">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
