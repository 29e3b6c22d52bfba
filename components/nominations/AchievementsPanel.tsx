import { Panel } from '@/components/ui/Panel';
import { twoDigits } from '@/lib/format/numbers';
import type { Section } from '@/lib/nominations/comparison';
import type { Submitted } from '@/lib/nominations/submitted';
import { Disclosure } from './Disclosure';
import { type EarlierVersion, Missing, PartMark } from './Earlier';

type Props = { submitted: Submitted; earlier?: EarlierVersion | null | undefined };

/** What was achieved, section by section; one that nothing was written in is left out, except the first. */
export function AchievementsPanel({ submitted: { content }, earlier }: Props) {
  const changed = earlier?.changes.achievements;
  const shown = SECTIONS.filter(
    ({ name }) => name === 'achievements' || content[name] !== '' || changed?.has(name),
  );
  return (
    <Panel
      title="Thành tích"
      aside={
        earlier && changed ? <PartMark ordinal={earlier.ordinal} changed={changed.size > 0} /> : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {shown.map(({ name, label }) => (
          <section key={name}>
            {shown.length > 1 ? <h3>{label}</h3> : null}
            <p className="max-w-prose break-words whitespace-pre-line">{content[name] || <Missing />}</p>
            {earlier && changed?.has(name) ? <EarlierSection {...earlier} name={name} label={label} /> : null}
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** Two long texts side by side are hard to follow on a phone: the earlier one is folded away until it is asked for. */
function EarlierSection({
  ordinal,
  submitted,
  name,
  label,
}: EarlierVersion & { name: Section; label: string }) {
  return (
    <Disclosure summary={`Đọc «${label}» của bản nộp lần ${twoDigits(ordinal)}`} className="chrome mt-2">
      <p className="max-w-prose border-l-2 border-edge pl-3 whitespace-pre-line text-muted">
        {submitted.content[name] || <Missing />}
      </p>
    </Disclosure>
  );
}

const SECTIONS: readonly { name: Section; label: string }[] = [
  { name: 'achievements', label: 'Việc đã làm' },
  { name: 'results', label: 'Kết quả' },
  { name: 'effect', label: 'Tác dụng với người khác' },
];
