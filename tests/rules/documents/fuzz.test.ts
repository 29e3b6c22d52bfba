import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';
import { flawsOf } from './fuzz-flaws';
import { hostile, mutated } from './fuzz-mutations';

const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 10_000);
const FIRST_SEED = Number(process.env.FUZZ_SEED ?? 1);

/** How many times longer than an unharmed document of the same length a harmed one may take to read. */
const SLOWER = 10;

const PLANS_DIR = resolve(process.env.PLANS_DIR ?? '../shared/plans');
const OWN_DIR = resolve('tests/documents');

const sources = [PLANS_DIR, OWN_DIR, join(OWN_DIR, 'second'), join(OWN_DIR, 'third')]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(file, 'utf8').split('\n'));

function isFilled<T>(list: T[]): list is [T, ...T[]] {
  return list.length > 0;
}

describe('a document that is no document any more', () => {
  it(`gives a valid reading in ${DOCUMENTS} cases, none of them out of proportion slow`, {
    timeout: 300_000,
  }, () => {
    if (!isFilled(sources)) throw new Error('no documents to start from');
    readPlan(sources.flat());
    const failures: string[] = [];
    const timings: { seed: number; pace: number }[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + DOCUMENTS; seed++) {
      const lines = mutated(sources, seed);
      const start = performance.now();
      try {
        const reading = readPlan(lines);
        timings.push({ seed, pace: (performance.now() - start) / (sizeOf(lines) + 200) });
        const flaws = flawsOf(reading, lines);
        if (flaws.length > 0) failures.push(`seed ${seed}: ${flaws.slice(0, 3).join('; ')}`);
      } catch (error) {
        failures.push(`seed ${seed}: ${error instanceof Error ? error.stack?.slice(0, 400) : error}`);
      }
    }
    expect.soft(failures.slice(0, 10)).toEqual([]);
    // A slow one may only have met a busy machine: the slowest are measured again, beside an unharmed document.
    const slowest = timings.toSorted((a, b) => b.pace - a.pace).slice(0, 25);
    const slow = slowest.flatMap(({ seed }) => tooSlow(`seed ${seed}`, mutated(sources, seed)));
    expect(slow).toEqual([]);
  });

  it.each(hostile(20_000))('reads %s in time and without harm', { timeout: 120_000 }, (name, lines) => {
    expect(flawsOf(readPlan(lines), lines)).toEqual([]);
    expect(tooSlow(name, lines)).toEqual([]);
  });

  it.each([
    ['nothing', []],
    ['an empty line', ['']],
    ['a null', ['\0']],
    ['half a character', ['\ud800']],
    ['a mark that stands on nothing', ['\u0301']],
  ])('reads %s', (_, lines) => {
    expect(flawsOf(readPlan(lines), lines)).toEqual([]);
  });
});

function tooSlow(name: string, lines: string[]): string[] {
  const unharmed = likeOf(sizeOf(lines));
  let ratio = Number.POSITIVE_INFINITY;
  // The best of several rounds: what else the machine does can only make a reading look slower.
  for (let round = 0; round < 4 && ratio > SLOWER; round++) {
    ratio = Math.min(ratio, timeOf(lines) / timeOf(unharmed));
  }
  return ratio > SLOWER ? [`${name}: ${ratio.toFixed(0)} times as long as an unharmed document`] : [];
}

function timeOf(lines: string[]): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    readPlan(lines);
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** As many characters of real documents, whole lines. */
function likeOf(size: number): string[] {
  const all = sources.flat();
  const lines: string[] = [];
  for (let at = 0, left = size; left > 0; at = (at + 1) % all.length) {
    const line = all[at] ?? '';
    lines.push(line);
    left -= line.length + 1;
  }
  return lines;
}

function sizeOf(lines: string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
