import type { QuotaState } from '@/components/ui/quota-drawing';
import { twoDigits } from '@/lib/format/numbers';
import type { ProgressState, QuotaProgress } from '@/lib/quotas/progress';

const TONES: Record<ProgressState, QuotaState> = {
  NOTHING_ASKED: 'neutral',
  SHORT: 'short',
  MET: 'met',
  ABOVE: 'above',
};

/** The voices of a count against its quota, by what is recognised: 'thiếu 02', 'đủ', 'vượt 01'. */
export function stateOf(progress: QuotaProgress): { tone: QuotaState; word: string } {
  return { tone: TONES[progress.state], word: wordOf(progress) };
}

function wordOf({ state, unrecognised, recognised, max }: QuotaProgress): string {
  if (state === 'SHORT') return `thiếu ${twoDigits(unrecognised)}`;
  if (state === 'ABOVE') return `vượt ${twoDigits(recognised - (max ?? recognised))}`;
  return state === 'MET' ? 'đủ' : 'không giao';
}
