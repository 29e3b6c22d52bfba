import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';
import { exchangedOf } from '@/lib/documents/said';

const PLANS = resolve(process.env.PLANS_DIR ?? '../shared/plans');
const OURS = resolve('tests/documents');
const FURTHER = ['second', 'third', 'fourth'].map((folder) => join(OURS, folder));
const work = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Parts and score as the measure that lies beside the real plans prints them. */
function scored(document: string, truth: string): Record<string, number> {
  const said = exchangedOf(readPlan(readFileSync(document, 'utf8').split(/\r?\n/)));
  const read = join(work, 'read.json');
  writeFileSync(read, JSON.stringify(said));
  const printed = execFileSync(process.execPath, [join(PLANS, 'score.mjs'), truth, read], {
    encoding: 'utf8',
  });
  return Object.fromEntries(
    printed
      .trim()
      .split('\n')
      .map((line) => line.split(' '))
      .map(([part, score]) => [part, Number(score)]),
  );
}

function documents(folder: string, truths: string): [string, string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, join(folder, name), join(truths, name.replace(/\.txt$/, '.json'))]);
}

const EVERYTHING = { head: 1, fields: 1, quotas: 1, deadlines: 1, score: 1 };

/** What is reached where it is not everything; a bound here only ever rises. */
const REACHED: Record<string, Partial<typeof EVERYTHING>> = {
  // Months stand there as quarters.
  'son-kha-district-2020.txt': { deadlines: 0.8, score: 0.95 },
  'binh-lang-town-2023.txt': { deadlines: 0.75, score: 0.93 },
  'bac-trai-commune-2022.txt': { deadlines: 0.88, score: 0.97 },
  'so-y-te-2024.txt': { quotas: 0.83, deadlines: 0.8, score: 0.9 },
};

function expectReached(name: string, parts: Record<string, number>): void {
  for (const [part, bound] of Object.entries({ ...EVERYTHING, ...REACHED[name] })) {
    expect(parts[part], part).toBeGreaterThanOrEqual(bound);
  }
}

describe('what is read from the real plans', () => {
  it.each(documents(PLANS, join(PLANS, 'truth')))('%s', (name, document, truth) => {
    expectReached(name, scored(document, truth));
  });
});

describe('what is read from plans of our own', () => {
  it.each(documents(OURS, OURS).filter(([, , truth]) => existsSync(truth)))('%s', (name, document, truth) => {
    expectReached(name, scored(document, truth));
  });
});

describe('what is read from further plans of our own', () => {
  it.each(FURTHER.flatMap((folder) => documents(folder, folder)))('%s', (name, document, truth) => {
    expectReached(name, scored(document, truth));
  });
});
