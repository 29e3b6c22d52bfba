import { TextLink } from '@/components/ui/Button';
import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import { otherProblems, PART_WORDS, PARTS } from '@/lib/nominations/parts';
import type { NominationSheet } from '@/lib/nominations/sheet-queries';
import { missingHref } from './missing-links';

/** Everything that stops a submission: what lies with the plan and its window, then part by part, each with its link. */
export function MissingPanel({ here, sheet }: { here: string; sheet: NominationSheet }) {
  const { problems, states } = sheet;
  if (problems.length === 0) return null;
  const other = otherProblems(problems);
  return (
    <Panel title={`Còn ${twoDigits(problems.length)} điều trước khi nộp được`}>
      <div className="flex flex-col gap-4">
        {other.length > 0 ? (
          <ul className="flex flex-col gap-2">
            {other.map(({ at, message }) => (
              <li key={at} id={`missing-${at}`} tabIndex={-1} className="font-semibold text-late">
                ! {message}
              </li>
            ))}
          </ul>
        ) : null}
        {PARTS.filter((part) => states[part].missing.length > 0).map((part) => (
          <section key={part}>
            <h3>{PART_WORDS[part]}</h3>
            <ul className="flex flex-col">
              {states[part].missing.map((problem) => (
                <li key={problem.at} id={`missing-${problem.at}`} tabIndex={-1}>
                  <TextLink className="inline-block py-2.5" href={missingHref(here, problem)}>
                    {problem.message}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
