import { TextLink } from '@/components/ui/Button';
import { SearchField } from '@/components/ui/SearchField';
import type { DossierOffered } from '@/lib/exemplars/take-over-queries';
import { NOMINATION_STATUS_WORDS } from '@/lib/format/words';
import { Disclosure } from './Disclosure';

type Props = {
  base: string;
  /** The address of this page without a dossier and a search. */
  query: Record<string, string>;
  words: string;
  dossiers: DossierOffered[];
};

/** The dossiers that are there already: one that fits is taken over instead of being typed again. */
export function DossierChoice({ base, query, words, dossiers }: Props) {
  if (dossiers.length === 0 && words === '') return null;
  const hrefOf = (dossier: string) => `${base}/nominations/new?${new URLSearchParams({ ...query, dossier })}`;
  return (
    <Disclosure
      open={words !== ''}
      summary={<span className="font-semibold">Dùng hồ sơ đã có của đơn vị</span>}
      className="rounded-xl border border-hairline bg-surface px-4 sm:px-5"
    >
      <SearchField label="Tìm theo tên" defaultValue={words} action={`${base}/nominations/new`}>
        {Object.entries(query).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </SearchField>
      {dossiers.length === 0 ? <p className="pb-4 text-muted">Không có hồ sơ nào tên như vậy.</p> : null}
      <ul className="mt-2 divide-y divide-hairline">
        {dossiers.map((dossier) => (
          <li key={dossier.id} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <div className="min-w-0">
              <p className="font-semibold">{dossier.name}</p>
              <p className="text-sm text-muted">
                {[dossier.birthYear, dossier.place, dossier.unit].filter(Boolean).join(' · ')}
              </p>
              <Uses base={base} dossier={dossier} />
            </div>
            <TextLink className="link-roomy" href={hrefOf(dossier.id)}>
              Dùng hồ sơ này<span className="sr-only">: {dossier.name}</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** What a dossier has been nominated for. */
export function Uses({ base, dossier: { uses } }: { base: string; dossier: Pick<DossierOffered, 'uses'> }) {
  if (uses.length === 0) return null;
  return (
    <ul className="text-sm">
      {uses.map(({ nominationId, planNumber, field, year, status }) => (
        <li key={nominationId}>
          <TextLink className="inline-block py-2" href={`${base}/nominations/${nominationId}`}>
            {planNumber ?? 'Kế hoạch chưa có số'} · {field} · {year}
          </TextLink>{' '}
          <span className="text-muted">({NOMINATION_STATUS_WORDS[status].toLocaleLowerCase('vi')})</span>
        </li>
      ))}
    </ul>
  );
}
