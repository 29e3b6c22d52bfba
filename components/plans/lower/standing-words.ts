import type { Tone } from '@/components/ui/tone';
import { formatDate } from '@/lib/format/dates';
import { twoDigits } from '@/lib/format/numbers';
import type { Due, Standing, StandingCounts, StandingGroup } from '@/lib/plans/lower/standing';

export const GROUP_WORDS: Record<StandingGroup, string> = {
  IN_TIME: 'Đúng hạn',
  LATE: 'Muộn',
  DRAFTING: 'Đang soạn',
  MISSING: 'Chưa có',
};

/** A standing as a label, and what more there is to say of it. */
export function standingWords(
  standing: Standing,
  due: Due | null,
): { tone: Tone; word: string; note: string | null } {
  switch (standing.state) {
    case 'IN_TIME':
      return { tone: 'met', word: due ? 'Đúng hạn' : 'Đã ban hành', note: null };
    case 'LATE':
      return { tone: 'short', word: `Muộn ${twoDigits(standing.days)} ngày`, note: null };
    case 'DRAFTING': {
      const since = `soạn từ ${formatDate(standing.since)}`;
      if (standing.overdue === null) return { tone: 'above', word: 'Đang soạn', note: since };
      return {
        tone: 'late',
        word: 'Đang soạn',
        note: `${since}, quá hạn ${twoDigits(standing.overdue)} ngày`,
      };
    }
    case 'OVERDUE':
      return { tone: 'late', word: 'Chưa có', note: `quá hạn ${twoDigits(standing.days)} ngày` };
    case 'MISSING':
      return { tone: 'neutral', word: 'Chưa có', note: leftWords(standing.left) };
  }
}

/** «14 đơn vị: 05 đúng hạn, 01 muộn, 01 đang soạn, 07 chưa có» */
export function countsSentence(counts: StandingCounts): string {
  const parts = (Object.keys(GROUP_WORDS) as StandingGroup[]).map(
    (group) => `${twoDigits(counts[group])} ${GROUP_WORDS[group].toLocaleLowerCase('vi')}`,
  );
  return `${twoDigits(counts.total)} đơn vị: ${parts.join(', ')}`;
}

function leftWords(left: number | null): string | null {
  if (left === null) return null;
  return left === 0 ? 'hôm nay là ngày cuối' : `còn ${twoDigits(left)} ngày`;
}
