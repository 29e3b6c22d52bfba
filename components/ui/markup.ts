import { escapeHtml } from '@/lib/format/escape';
import { quotaRange, twoDigits } from '@/lib/format/numbers';
import { asks, drawQuota, type QuotaFigures, type QuotaState, saidQuota } from './quota-drawing';
import { TONE_SIGNS, type Tone } from './tone';

// The same drawings as StateWord and QuotaBar, as strings: a cell of a large table that is a component would be sent
// twice, as HTML and as component data.

/** StateWord as escaped HTML. */
export function stateMarkup(tone: Tone, word: string): string {
  return `<span class="state tone-${tone}"><span class="state-sign" aria-hidden="true">${TONE_SIGNS[tone]}</span>${escapeHtml(word)}</span>`;
}

/** QuotaBar as escaped HTML: number, range, word, and the bar under them. */
export function quotaMarkup(figures: QuotaFigures, state: QuotaState, word: string): string {
  const { recognised, min, max } = figures;
  const asked = asks(figures) ? ` <span class="text-muted">/ ${quotaRange(min, max)}</span>` : '';
  const bar = asks(figures) ? trackMarkup(figures, state, word) : '';
  return `<span class="figure tone-${state}">${twoDigits(recognised)}</span>${asked} ${stateMarkup(state, word)}${bar}`;
}

/** QuotaTrack as escaped HTML. */
export function trackMarkup(figures: QuotaFigures, state: QuotaState, word: string): string {
  const { recognised, registered, minimum } = drawQuota(figures);
  const solid =
    recognised > 0
      ? `<svg y="4" width="${recognised}%" height="8"><rect width="${Math.round(10000 / recognised)}%" height="8" rx="4" fill="currentColor"/></svg>`
      : '';
  const hatched =
    registered > 0
      ? `<svg x="${recognised}%" y="4" width="${registered}%" height="8"><path d="M0 4h2000" stroke="currentColor" stroke-width="8" stroke-dasharray="3 3" transform="skewX(-30)"/></svg>`
      : '';
  const tick =
    minimum === null
      ? ''
      : `<rect class="fill-ink" x="${minimum}%" width="2" height="16" transform="translate(-1)"/>`;
  return `<svg role="img" aria-label="${escapeHtml(saidQuota(figures, word))}" class="quota-bar tone-${state}" width="100%" height="16"><rect class="fill-track" y="4" width="100%" height="8" rx="4"/>${solid}${hatched}${tick}</svg>`;
}
