import { StateWord } from '@/components/ui/Badge';
import { LinkButton, TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { countInText, twoDigits } from '@/lib/format/numbers';
import { SUBJECT_WORDS } from '@/lib/format/words';
import type { PlanToNominateInto } from '@/lib/nominations/form-queries';

/** Where to nominate: each plan with its fields, those that are owed first, and one link for each subject. */
export function PlanChoice({
  base,
  plans,
  fieldId,
  year: wanted,
}: {
  base: string;
  plans: PlanToNominateInto[];
  /** Show only this field of it. */
  fieldId?: string;
  /** Show only this year where it can be chosen. */
  year?: number;
}) {
  const yearsOf = ({ years }: PlanToNominateInto) => {
    const only = years.filter((year) => year === wanted);
    return only.length > 0 ? only : years;
  };
  return (
    <div className="flex flex-col gap-6">
      {plans.map((plan) => (
        <Panel
          key={plan.id}
          flush
          title={
            <TextLink href={`${base}/plans/${plan.id}`} className="inline-block py-2 font-semibold">
              {plan.number ? `Kế hoạch ${plan.number}` : plan.title}
            </TextLink>
          }
          aside={`${plan.issuer} · năm ${yearsOf(plan).join(' hoặc ')}`}
        >
          <ul className="divide-y divide-hairline">
            {plan.fields
              .filter(({ id }) => fieldId === undefined || id === fieldId)
              .map((field) => (
                <li
                  key={field.id}
                  className="grid gap-x-6 gap-y-2 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,1fr)_auto] md:items-center"
                >
                  <div>
                    <p className="font-semibold">{field.name}</p>
                    <p className="text-sm text-muted">
                      {field.missing > 0 ? (
                        <>
                          <StateWord tone="short">còn thiếu {twoDigits(field.missing)}</StateWord> ·{' '}
                        </>
                      ) : null}
                      đã đăng ký {countInText(field.registered)} trong năm
                    </p>
                  </div>
                  <ul className="flex flex-wrap gap-2">
                    {yearsOf(plan).flatMap((year) =>
                      field.subjects.map((subject) => (
                        <li key={`${year} ${subject}`}>
                          <LinkButton
                            look={field.missing > 0 ? 'secondary' : 'quiet'}
                            href={`${base}/nominations/new?plan=${plan.id}&field=${field.id}&subject=${subject}&year=${year}`}
                          >
                            <span className="sr-only">Đề cử vào {field.name}: </span>
                            {SUBJECT_WORDS[subject]}
                            {yearsOf(plan).length > 1 ? ` ${year}` : ''}
                          </LinkButton>
                        </li>
                      )),
                    )}
                  </ul>
                </li>
              ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
