import { describe, expect, it } from 'vitest';
import { twinScore } from '@/lib/exemplars/twins';
import { makePairs, type Pair } from './pairs';

// The rule was worked out on the pairs of seed 1 (TWIN_SEED=1 shows what is misjudged there). What is held and reported are pairs
// that it was not worked out on.
const REPORTED = 20241015;
const WORKED_ON = process.env.TWIN_SEED;

describe('2,000 made pairs', () => {
  const judged = makePairs(Number(WORKED_ON ?? REPORTED), 2_000).map((pair) => ({
    ...pair,
    said: twinScore(pair.one, pair.other),
  }));

  it('are found and told apart: precision and recall of at least 0.95', () => {
    const { precision, recall, kinds } = measure(judged);
    console.log(
      [
        `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
        ...kinds.map(({ kind, right, of }) => `  ${kind}: ${right}/${of}`),
      ].join('\n'),
    );
    if (WORKED_ON) console.log(judged.filter(({ said, twins }) => said.likely !== twins));
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});

function measure(judged: readonly (Pair & { said: { likely: boolean } })[]) {
  const found = judged.filter(({ said }) => said.likely);
  const right = found.filter(({ twins }) => twins).length;
  const kinds = [...Map.groupBy(judged, ({ kind }) => kind)].map(([kind, pairs]) => ({
    kind,
    right: pairs.filter(({ said, twins }) => said.likely === twins).length,
    of: pairs.length,
  }));
  return {
    precision: right / found.length,
    recall: right / judged.filter(({ twins }) => twins).length,
    kinds: kinds.sort((a, b) => a.right / a.of - b.right / b.of || a.kind.localeCompare(b.kind)),
  };
}
