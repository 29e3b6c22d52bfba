import { EvidenceList } from '@/components/evidence/EvidenceList';
import { Panel } from '@/components/ui/Panel';
import type { EvidenceFile } from '@/lib/evidence/queries';
import { twoDigits } from '@/lib/format/numbers';
import type { Submitted } from '@/lib/nominations/submitted';
import { type EarlierVersion, EarlierWords, PartMark } from './Earlier';

type Props = {
  base: string;
  submitted: Submitted;
  /** The files as the dossier holds them now, with previews; without them a version names its own. */
  files?: readonly EvidenceFile[] | undefined;
  earlier?: EarlierVersion | null | undefined;
};

/** The files that a nomination was handed in with, each with the criteria that it proves. */
export function EvidencePanel({ base, submitted: { content, criteria }, files = [], earlier }: Props) {
  const cited = content.evidence;
  if (cited.length === 0 && !earlier?.changes.evidence) return null;
  const shown = files.filter(({ id }) => cited.some((file) => file.id === id));
  const named = cited.filter(({ id }) => !shown.some((file) => file.id === id));
  const proves = Object.fromEntries(
    cited.map((file) => [
      file.id,
      criteria.filter(({ id }) => file.criteria.includes(id)).map(({ text }) => text),
    ]),
  );
  return (
    <Panel
      title="Minh chứng"
      aside={
        earlier ? (
          <PartMark ordinal={earlier.ordinal} changed={earlier.changes.evidence} />
        ) : (
          `${twoDigits(cited.length)} tệp`
        )
      }
    >
      {shown.length > 0 ? <EvidenceList files={shown} base={base} proves={proves} /> : null}
      {named.length > 0 ? (
        <ul className="flex flex-col">
          {named.map(({ id, name }) => (
            <li key={id}>
              <a
                className="link inline-flex min-h-11 items-center wrap-anywhere"
                href={`${base}/evidence/${id}`}
                download
              >
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {cited.length === 0 ? <p className="text-muted">Không có tệp.</p> : null}
      {earlier?.changes.evidence ? (
        <EarlierWords ordinal={earlier.ordinal}>
          {earlier.submitted.content.evidence.map(({ name }) => name).join(', ') || 'không có tệp'}
        </EarlierWords>
      ) : null}
    </Panel>
  );
}
