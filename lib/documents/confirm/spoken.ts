import { CADENCE_WORDS, DEADLINE_PURPOSE_WORDS, LEVEL_WORDS, SUBJECT_WORDS } from '@/lib/format/words';
import { fieldsOfRow } from '@/lib/plans/edit/rows';
import { UNLISTED } from './from-reading';
import { partOf, type Said } from './said';

/** What people read for a value of a form that is a code; null where it is read as it is. */
export function spokenIn(said: Said, name: string, value: string): string | null {
  const words = Object.hasOwn(CODES, name) ? CODES[name] : undefined;
  if (words) return Object.hasOwn(words, value) ? (words[value] ?? null) : null;
  if (name === 'field') {
    if (value === UNLISTED) return 'Phong trào ngoài danh sách';
    return fieldsOfRow(partOf(said, 'field:all').values, value).name ?? null;
  }
  if (name === 'place') return value === 'words' ? 'Chỉ ghi tên' : 'một đơn vị hoặc nhóm trong hệ thống';
  return null;
}

const CODES: Record<string, Record<string, string>> = {
  level: LEVEL_WORDS,
  subject: SUBJECT_WORDS,
  cadence: CADENCE_WORDS,
  purpose: DEADLINE_PURPOSE_WORDS,
};
