import type { ReactNode } from 'react';
import { EVIDENCE_KIND_WORDS, formatSize } from '@/lib/evidence/limits';
import type { EvidenceFile } from '@/lib/evidence/queries';
import { formatInstant } from '@/lib/format/dates';

type Props = {
  files: readonly EvidenceFile[];
  /** Address of the acting unit: '/as/…'. */
  base: string;
  /** What each file proves: the texts of criteria by id of the file. */
  proves?: Readonly<Record<string, readonly string[]>>;
  /** What can be done with a file, beside it. */
  actions?: (file: EvidenceFile) => ReactNode;
};

/** The files of a dossier, each to download, a picture with its preview. */
export function EvidenceList({ files, base, proves = {}, actions }: Props) {
  return (
    <ul className="divide-y divide-hairline">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-start gap-x-4 gap-y-1 py-4 first:pt-0 last:pb-0">
          <Sign file={file} base={base} />
          <div className="min-w-0 flex-1 basis-44">
            <p>
              <a
                className="link inline-flex min-h-11 items-center font-semibold wrap-anywhere"
                href={`${base}/evidence/${file.id}`}
                download
              >
                {file.name}
              </a>
            </p>
            <p className="text-sm text-muted">
              {EVIDENCE_KIND_WORDS[file.kind]} · {formatSize(file.size)} · {file.addedBy} thêm lúc{' '}
              {formatInstant(file.addedAt)}
            </p>
            {(proves[file.id] ?? []).length > 0 ? (
              <ul className="mt-1 text-sm">
                {proves[file.id]?.map((text) => (
                  <li key={text} className="flex gap-1.5">
                    <span aria-hidden="true">✓</span>
                    <span className="line-clamp-2 min-w-0">Chứng minh: {text}</span>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
          {actions?.(file)}
        </li>
      ))}
    </ul>
  );
}

/** The picture itself, small, or what kind of file it is. */
function Sign({ file, base }: { file: EvidenceFile; base: string }) {
  const frame =
    'flex size-20 shrink-0 items-center justify-center overflow-hidden rounded-md border border-hairline';
  if (!file.hasPreview) {
    return (
      <span aria-hidden="true" className={`${frame} text-sm font-semibold text-muted`}>
        {EVIDENCE_KIND_WORDS[file.kind]}
      </span>
    );
  }
  return (
    <span className={frame}>
      {/* biome-ignore lint/performance/noImgElement: made small already, and for one reader only */}
      <img
        src={`${base}/evidence/${file.id}/preview`}
        alt={`Ảnh thu nhỏ của ${file.name}`}
        loading="lazy"
        width="80"
        height="80"
        className="size-full object-cover"
      />
    </span>
  );
}
