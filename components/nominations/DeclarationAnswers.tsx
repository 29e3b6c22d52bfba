import { Panel } from '@/components/ui/Panel';
import type { Submitted } from '@/lib/nominations/submitted';
import { DECLARATIONS } from './DeclarationFields';
import { type EarlierVersion, EarlierWords, PartMark } from './Earlier';

type Props = { submitted: Submitted; earlier?: EarlierVersion | null | undefined };

/** What the nominating unit has declared, and what it has not. */
export function DeclarationAnswers({ submitted, earlier }: Props) {
  return (
    <Panel
      title="Cam kết của đơn vị đề cử"
      aside={
        earlier ? (
          <PartMark ordinal={earlier.ordinal} changed={earlier.changes.declarations.size > 0} />
        ) : undefined
      }
    >
      <ul className="flex flex-col gap-1.5">
        {DECLARATIONS.map(({ name, label }) => {
          const given = submitted.content[name];
          return (
            <li key={name} className="flex gap-2">
              <span aria-hidden="true" className={given ? 'text-met' : 'text-late'}>
                {given ? '✓' : '✕'}
              </span>
              <div>
                {label} {given ? null : <strong className="text-late">Chưa cam kết</strong>}
                {earlier?.changes.declarations.has(name) ? (
                  <EarlierWords ordinal={earlier.ordinal}>
                    {earlier.submitted.content[name] ? 'đã cam kết' : 'chưa cam kết'}
                  </EarlierWords>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
