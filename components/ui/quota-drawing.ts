import { quotaRange, twoDigits } from '@/lib/format/numbers';

export type QuotaFigures = {
  /** Submitted and beyond; the recognised are among them. */
  registered: number;
  recognised: number;
  min: number;
  /** Upper bound where the plan sets one. */
  max: number | null;
};

export type QuotaState = 'short' | 'met' | 'above' | 'neutral';

/** False where nothing is asked: a number without a bar. */
export function asks({ min, max }: QuotaFigures): boolean {
  return min > 0 || max !== null;
}

/** Where the parts of a bar lie, in percent of its track. */
export type QuotaDrawing = { recognised: number; registered: number; minimum: number | null };

/** The track ends at the upper bound; without one the minimum lies at two thirds of it, so that more can be seen. */
export function drawQuota({ registered, recognised, min, max }: QuotaFigures): QuotaDrawing {
  const end = max ?? min * 1.5;
  const share = (count: number) => (end > 0 ? Math.round(Math.min(1, count / end) * 1000) / 10 : 0);
  return {
    recognised: share(recognised),
    registered: Math.max(0, share(registered) - share(recognised)),
    minimum: min > 0 ? share(min) : null,
  };
}

/** The bar as a sentence: 'Đã công nhận 02, đã đăng ký 03 trên chỉ tiêu 10–15: thiếu 08'. */
export function saidQuota(figures: QuotaFigures, word: string): string {
  const { registered, recognised, min, max } = figures;
  const asked = asks(figures) ? ` trên chỉ tiêu ${quotaRange(min, max)}` : '';
  return `Đã công nhận ${twoDigits(recognised)}, đã đăng ký ${twoDigits(registered)}${asked}: ${word}`;
}
