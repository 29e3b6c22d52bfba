import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { decideNomination } from '@/lib/nominations/decide';
import { saveNomination } from '@/lib/nominations/save';
import { allowedActions, type NominationStatus } from '@/lib/nominations/status';
import { submitNomination } from '@/lib/nominations/submit';
import { withdrawNomination } from '@/lib/nominations/withdraw';
import { as, codes, complete, ownDatabase, type Province, province } from './province';

const REASON = 'Minh chứng thu nhập chưa có xác nhận của thôn.';

let here: Province;
let there: Province;

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
});

async function draft(by: Actor = here.officer, of: Province = here): Promise<string> {
  const saved = await as(by, (scope) => saveNomination(scope, complete(of)));
  if ('problems' in saved) throw new Error(codes(saved).join());
  return saved.id;
}

async function submitted(by: Actor = here.officer): Promise<string> {
  const id = await draft(by);
  await as(by, (scope) => submitNomination(scope, id));
  return id;
}

const decide = (
  actor: Actor,
  nominationId: string,
  action: 'return' | 'recognise' | 'decline',
  reason = '',
) => as(actor, (scope) => decideNomination(scope, { nominationId, action, reason }));

const withdraw = (actor: Actor, nominationId: string, reason = REASON) =>
  as(actor, (scope) => withdrawNomination(scope, { nominationId, reason }));

const read = (nominationId: string) =>
  as(here.both, ({ db }) =>
    db.nomination.findFirstOrThrow({
      where: { id: nominationId },
      select: {
        status: true,
        number: true,
        reason: true,
        decidedById: true,
        events: { orderBy: { at: 'asc' } },
      },
    }),
  );

describe('a decision', () => {
  it('returns with a reason, which the unit reads, and the corrected one keeps its number', async () => {
    const id = await submitted();
    const { number } = await read(id);
    expect(await decide(here.reviewer, id, 'return', REASON)).toEqual([]);
    expect(await read(id)).toMatchObject({
      status: 'RETURNED',
      reason: REASON,
      decidedById: here.reviewer.accountId,
    });
    expect(await as(here.officer, (scope) => submitNomination(scope, id))).toEqual({ number });
    const again = await read(id);
    expect(again).toMatchObject({ status: 'SUBMITTED', number, reason: null });
    expect(again.events.map(({ action, reason }) => [action, reason])).toContainEqual(['return', REASON]);
  });

  it.each(['return', 'decline'] as const)(
    'that would %s needs a reason of 10 to 1000 characters',
    async (action) => {
      const id = await submitted();
      expect(codes(await decide(here.reviewer, id, action, ''))).toEqual(['reason-missing']);
      expect(codes(await decide(here.reviewer, id, action, 'ngắn quá'))).toEqual(['reason-too-short']);
      expect(codes(await decide(here.reviewer, id, action, 'ă'.repeat(1001)))).toEqual(['reason-too-long']);
      expect(await decide(here.reviewer, id, action, 'đủ mười ký')).toEqual([]);
    },
  );

  it('is never made by the one who nominated, whatever other roles they hold', async () => {
    const id = await submitted(here.both);
    for (const action of ['return', 'recognise', 'decline'] as const) {
      expect(codes(await decide(here.both, id, action, REASON))).toEqual(['own-nomination']);
    }
    expect(await decide(here.reviewer, id, 'recognise')).toEqual([]);
  });

  it('is made by the unit that issued the plan, not above it, below it or beside it', async () => {
    const id = await submitted();
    expect(codes(await decide(here.provinceReviewer, id, 'recognise'))).toEqual(['not-the-issuer']);
    expect(codes(await decide(here.officer, id, 'recognise'))).toEqual(['not-a-reviewer']);
    for (const stranger of [here.neighbour, there.reviewer, there.both]) {
      expect(codes(await decide(stranger, id, 'recognise'))).toEqual(['not-found']);
      expect(codes(await withdraw(stranger, id))).toEqual(['not-found']);
    }
    expect((await read(id)).status).toBe('SUBMITTED');
  });

  it('made twice by the same person is made once; of two at once only one counts', async () => {
    const id = await submitted();
    const results = await Promise.all([
      decide(here.reviewer, id, 'recognise'),
      decide(here.reviewer, id, 'recognise'),
      decide(here.both, id, 'decline', REASON),
    ]);
    const { status, events } = await read(id);
    expect(events.filter(({ action }) => action === 'recognise' || action === 'decline')).toHaveLength(1);
    expect(results.map(codes)).toContainEqual(status === 'RECOGNISED' ? ['not-submitted'] : []);
  });

  it('leaves one audit row for each step, without a word of the dossier', async () => {
    const id = await submitted();
    await decide(here.reviewer, id, 'recognise');
    const rows = await as(here.reviewer, ({ db }) =>
      db.auditEntry.findMany({
        where: { entityId: id },
        orderBy: { at: 'asc' },
        select: { action: true, details: true },
      }),
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'nomination.create',
      'nomination.submit',
      'nomination.recognise',
    ]);
    expect(JSON.stringify(rows)).not.toContain('Bích');
  });
});

describe('the transition table', () => {
  const states: [NominationStatus, () => Promise<string>][] = [
    ['DRAFT', () => draft()],
    ['SUBMITTED', () => submitted()],
    ['RETURNED', () => decidedAs('return')],
    ['RECOGNISED', () => decidedAs('recognise')],
    ['DECLINED', () => decidedAs('decline')],
    [
      'WITHDRAWN',
      async () => {
        const id = await submitted();
        await withdraw(here.officer, id);
        return id;
      },
    ],
  ];

  async function decidedAs(action: 'return' | 'recognise' | 'decline'): Promise<string> {
    const id = await submitted();
    await decide(here.reviewer, id, action, REASON);
    return id;
  }

  it.each(states)('is all that may happen to a nomination that is %s', async (status, make) => {
    for (const action of ['submit', 'return', 'recognise', 'decline', 'withdraw'] as const) {
      const id = await make();
      expect((await read(id)).status).toBe(status);
      const other = `${REASON} Lần này khác.`;
      if (action === 'submit') await as(here.officer, (scope) => submitNomination(scope, id));
      else if (action === 'withdraw') await withdraw(here.officer, id, other);
      else await decide(here.reviewer, id, action, other);
      const changed = (await read(id)).status !== status;
      expect([action, changed]).toEqual([action, allowedActions(status).includes(action)]);
    }
  });
});

describe('what is out of sight', () => {
  it('does not exist', async () => {
    const id = await submitted();
    for (const stranger of [here.neighbour, there.officer, there.reviewer]) {
      const seen = await as(stranger, ({ db }) => db.nomination.count({ where: { id } }));
      expect(seen).toBe(0);
    }
    expect(codes(await decide(here.reviewer, randomUUID(), 'recognise'))).toEqual(['not-found']);
  });
});
