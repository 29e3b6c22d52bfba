import type { Metadata } from 'next';
import { AddFiles } from '@/components/evidence/AddFiles';
import { EvidenceList } from '@/components/evidence/EvidenceList';
import { type CriterionToProve, ProofForm } from '@/components/evidence/ProofForm';
import { RemoveFile } from '@/components/evidence/RemoveFile';
import { PartFrame } from '@/components/nominations/PartFrame';
import { Notice } from '@/components/ui/Notice';
import { Panel } from '@/components/ui/Panel';
import { formatSize, LARGEST_DOSSIER } from '@/lib/evidence/limits';
import { evidenceOf, linksOf } from '@/lib/evidence/queries';
import { twoDigits } from '@/lib/format/numbers';
import { PART_WORDS } from '@/lib/nominations/parts';
import type { NominationSheet } from '@/lib/nominations/sheet-queries';
import { type EditParams, sheetOrElsewhere } from '../sheet';

export const metadata: Metadata = { title: PART_WORDS.evidence };

export default async function Page({ params, searchParams }: EditParams) {
  const { unit, nomination } = await params;
  const query = await searchParams;
  const found = await sheetOrElsewhere(unit, nomination, async (scope, sheet) => ({
    files: await evidenceOf(scope, sheet.exemplarId),
    links: await linksOf(scope, sheet.nominationId),
  }));
  if ('elsewhere' in found) return found.elsewhere;
  const { sheet, base, more } = found;
  const { files, links } = more;
  const criteria = criteriaToProve(sheet, links);
  const place = { unitId: unit, nominationId: sheet.nominationId };
  const used = files.reduce((sum, { size }) => sum + size, 0);
  const done = said(query);

  return (
    <PartFrame base={base} sheet={sheet} part="evidence" query={query}>
      {done ? (
        <Notice kind="success">
          <p>
            <span aria-hidden="true">✓ </span>
            {done}
          </p>
        </Notice>
      ) : null}
      <Panel title="Tệp của hồ sơ" aside={files.length > 0 ? `${twoDigits(files.length)} tệp` : undefined}>
        <div className="flex flex-col gap-5">
          {files.length > 0 ? (
            <EvidenceList
              files={files}
              base={base}
              proves={Object.fromEntries(
                files.map(({ id }) => [
                  id,
                  sheet.criteria
                    .filter((criterion) => links.get(criterion.id)?.includes(id))
                    .map(({ text }) => text),
                ]),
              )}
              actions={(file) => <RemoveFile {...place} file={file} />}
            />
          ) : (
            <p className="text-muted">
              Chưa có tệp nào. Giấy khen, biên bản, ảnh việc làm được thêm ở đây; người xét đọc cùng hồ sơ.
            </p>
          )}
          <Used bytes={used} />
        </div>
      </Panel>
      <Panel title="Thêm tệp">
        <AddFiles {...place} tooLarge={query.large !== undefined} />
      </Panel>
      {criteria.length > 0 ? (
        <Panel title="Tiêu chí cần minh chứng" aside={openWords(criteria)}>
          <ProofForm
            key={JSON.stringify([...links, files.map(({ id }) => id)])}
            {...place}
            criteria={criteria}
            files={files.map(({ id, name }) => ({ id, name }))}
          />
        </Panel>
      ) : null}
    </PartFrame>
  );
}

/** How much of a dossier is used: drawn in attributes, the policy forbids inline styles. */
function Used({ bytes }: { bytes: number }) {
  const share = Math.min(100, (bytes / LARGEST_DOSSIER) * 100);
  return (
    <div className="flex flex-col gap-1.5 text-sm text-muted">
      <p>
        Đã dùng {bytes === 0 ? '0' : formatSize(bytes)} trong {formatSize(LARGEST_DOSSIER)}
      </p>
      <svg aria-hidden="true" width="100%" height="8" className="text-lacquer">
        <rect className="fill-track" width="100%" height="8" rx="4" />
        <rect width={`${share}%`} height="8" rx="4" fill="currentColor" />
      </svg>
    </div>
  );
}

function criteriaToProve(
  { criteria, content }: NominationSheet,
  links: ReadonlyMap<string, string[]>,
): CriterionToProve[] {
  return criteria
    .filter(({ evidence }) => evidence)
    .map(({ id, text, required }) => {
      const chosen = links.get(id) ?? [];
      const noted = content.answers.some(
        ({ criterionId, note }) => criterionId === id && /[\p{L}\p{N}]/u.test(note),
      );
      return { id, text, required, chosen, state: chosen.length > 0 ? 'FILE' : noted ? 'NOTE' : 'OPEN' };
    });
}

function openWords(criteria: CriterionToProve[]): string {
  const open = criteria.filter(({ state }) => state === 'OPEN').length;
  return open > 0 ? `còn ${twoDigits(open)} tiêu chí chưa có` : 'đã đủ';
}

function said({ added, removed, linked }: Record<string, string | string[] | undefined>): string | null {
  if (typeof added === 'string' && /^\d{1,3}$/.test(added)) return `Đã thêm ${twoDigits(Number(added))} tệp.`;
  if (removed) return 'Đã gỡ tệp khỏi hồ sơ.';
  return linked ? 'Đã lưu tệp nào chứng minh tiêu chí nào.' : null;
}
