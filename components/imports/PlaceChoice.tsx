import { StateWord } from '@/components/ui/Badge';
import { LinkButton } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';

export type Choice = {
  plan: { id: string; number: string | null; title: string; issuer: string };
  years: number[];
  missing: number;
};

/** The plans and years that take nominations of the unit now. */
export function PlaceChoice({ here, choices }: { here: string; choices: readonly Choice[] }) {
  return (
    <Panel title="Chọn kế hoạch và năm" flush>
      <ul className="divide-y divide-hairline">
        {choices.map(({ plan, years, missing }) => (
          <li
            key={plan.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-4 sm:px-5"
          >
            <div className="min-w-0 max-w-2xl">
              <p className="font-semibold">{plan.number ? `Kế hoạch ${plan.number}` : plan.title}</p>
              <p className="text-sm text-muted">
                {plan.issuer}
                {missing > 0 ? (
                  <>
                    {' '}
                    · <StateWord tone="short">đơn vị còn thiếu {twoDigits(missing)}</StateWord>
                  </>
                ) : null}
              </p>
            </div>
            <ul className="flex flex-wrap gap-2">
              {years.map((year) => (
                <li key={year}>
                  <LinkButton href={`${here}?plan=${plan.id}&year=${year}`}>
                    <span className="sr-only">{plan.number ?? plan.title}: </span>Năm {year}
                  </LinkButton>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
