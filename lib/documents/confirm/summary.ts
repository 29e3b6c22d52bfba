import { twoDigits } from '@/lib/format/numbers';
import type { PartKey } from '@/lib/plans/edit/parts';
import { readRows } from '@/lib/plans/edit/rows';
import { fieldKeys } from './exchanged';
import type { Issue } from './issues';
import { criteriaOf, PLACES_PART, READING_PARTS } from './parts';
import { partOf, type Said } from './said';

/** A part of a reading for its overview: what is in it, and how much of it has to be looked at. */
export type PartSummary = { page: string; title: string; says: string; open: number };

/** The parts in the order of a plan. */
export function summariesOf(said: Said, issues: readonly Issue[]): PartSummary[] {
  return READING_PARTS.map(({ part, page, title }) => ({
    page,
    title,
    says: saysOf(said, part),
    open: issues.filter((issue) => issue.page === page || issue.page.startsWith(`${page}/`)).length,
  }));
}

/** How many criteria a field has. */
export function criteriaCount(said: Said, field: string): number {
  return countIn(said, criteriaOf(field));
}

function saysOf(said: Said, part: PartKey): string {
  const { values } = partOf(said, part);
  switch (part) {
    case 'head': {
      const { title = '', startYear = '', endYear = '' } = values;
      const period = [...new Set([startYear, endYear])].filter(Boolean).join('–');
      return [title || 'Chưa có tên', period].filter(Boolean).join(' · ');
    }
    case 'upper':
      return [
        values.upperNumber ? `Kế hoạch số ${values.upperNumber}` : 'Không dẫn kế hoạch cấp trên',
        counted(countIn(said, part), 'căn cứ'),
      ].join(' · ');
    case PLACES_PART:
      return 'Nối tên trong văn bản với đơn vị trong hệ thống';
    case 'field:all': {
      const fields = fieldKeys(said);
      const criteria = fields.reduce((sum, key) => sum + criteriaCount(said, key), 0);
      return `${counted(fields.length, 'lĩnh vực')} · ${counted(criteria, 'tiêu chí')}`;
    }
    default:
      return counted(countIn(said, part), NOUNS[part] ?? 'dòng');
  }
}

const NOUNS: Record<string, string> = {
  'criteria:general': 'tiêu chí chung',
  'quota:all': 'chỉ tiêu',
  'deadline:all': 'thời hạn',
  phases: 'giai đoạn',
};

function countIn(said: Said, part: PartKey): number {
  return readRows(partOf(said, part).values).length;
}

function counted(count: number, noun: string): string {
  return count === 0 ? `Không có ${noun}` : `${twoDigits(count)} ${noun}`;
}
