/** Of one file, and of all files of a dossier. The database holds the same limits (migration dossiers). */
export const LARGEST_FILE = 10 * 1024 * 1024;
export const LARGEST_DOSSIER = 50 * 1024 * 1024;

/** What one sending of the form may hold without script: a whole dossier and the form around it. */
export const LARGEST_SENDING = LARGEST_DOSSIER + 1024 * 1024;

export const EVIDENCE_KIND_WORDS = {
  PDF: 'PDF',
  WORD: 'Word',
  EXCEL: 'Excel',
  JPEG: 'Ảnh JPEG',
  PNG: 'Ảnh PNG',
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_KIND_WORDS;

/** What a file may be, as a file field offers it. The server looks at the content (lib/evidence/kind.ts). */
export const ACCEPTED = '.pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png';
export const ACCEPTED_WORDS = 'PDF, Word (.doc, .docx), Excel (.xls, .xlsx), ảnh JPEG hoặc PNG';

/** A size as people read it, rounded up: '0,4 MB', '49 KB'. `room` is rounded down: what is left must hold what is said. */
export function formatSize(bytes: number, as: 'size' | 'room' = 'size'): string {
  const round = as === 'size' ? Math.ceil : Math.floor;
  if (bytes < 100 * 1024) return `${round(bytes / 1024)} KB`;
  return `${(round(bytes / 1024 / 102.4) / 10).toLocaleString('vi-VN')} MB`;
}
