import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';
import { exchangedOf } from '@/lib/documents/said';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';
import { exchangedPlan } from '@/lib/plans/exchange/schema';

const PLANS_DIR = resolve(process.env.PLANS_DIR ?? '../shared/plans');
const PLANS = readdirSync(PLANS_DIR)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));

const HEAD = [
  'number',
  'issuedOn',
  'level',
  'startYear',
  'endYear',
  'signer',
  'signerTitle',
  'onBehalfOf',
] as const;

function due({ on, every, quarter, year }: ExchangedPlan['deadlines'][number]): string {
  return String(on ?? every ?? quarter ?? year);
}

describe('what the real documents say', () => {
  it.each(PLANS)('%s', (name) => {
    const said = exchangedOf(readPlan(readFileSync(join(PLANS_DIR, `${name}.txt`), 'utf8').split('\n')));
    const truth: ExchangedPlan = JSON.parse(readFileSync(join(PLANS_DIR, 'truth', `${name}.json`), 'utf8'));
    for (const key of HEAD) expect([key, said.plan[key]]).toEqual([key, truth.plan[key]]);
    expect(said.plan.issuer).toBe(truth.plan.issuer);
    expect(said.plan.title).toBe(truth.plan.title);
    expect([said.implements?.number, said.implements?.issuedOn]).toEqual([
      truth.implements?.number,
      truth.implements?.issuedOn,
    ]);
    expect(said.legalBases.map(({ number }) => number)).toEqual(truth.legalBases.map(({ number }) => number));
    expect(said.deadlines.map(due).sort()).toEqual(truth.deadlines.map(due).sort());
    expect(exchangedPlan.safeParse(said).success).toBe(true);
  });
});

describe('a reading as a plan is exchanged', () => {
  it('says null for what the document does not state, and leaves out what is optional', () => {
    expect(exchangedOf(readPlan(['Kính mời họp.']))).toEqual({
      plan: {
        ...{
          number: null,
          issuedOn: null,
          issuer: null,
          level: null,
          title: null,
          startYear: null,
          endYear: null,
        },
        ...{ signer: null, signerTitle: null, onBehalfOf: null },
      },
      implements: null,
      ...{ legalBases: [], fields: [], quotas: [], deadlines: [], roadmap: [] },
    });
  });
});
