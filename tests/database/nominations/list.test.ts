import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import type { Scoped } from '@/lib/auth/doors';
import { decideNomination } from '@/lib/nominations/decide';
import { readFilter } from '@/lib/nominations/filter';
import { nominationList } from '@/lib/nominations/list-queries';
import { nominationDossier, nominationReceipt } from '@/lib/nominations/queries';
import { saveNomination } from '@/lib/nominations/save';
import { submitNomination } from '@/lib/nominations/submit';
import { as, at, codes, complete, ownDatabase, type Province, province } from './province';

let here: Province;
let there: Province;

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
  await enter(here, 'Đỗ Văn Ất', '2024-03-01T08:00:00');
  await enter(here, 'Hà Thị Ấm', '2024-05-01T08:00:00');
  await enter(here, 'Nông Thị Bích', '2024-04-01T08:00:00', 'return');
  await enter(here, 'Ăm Đứk', '2024-02-01T08:00:00', 'recognise');
  await enter(here, 'Bản nháp Đào', '2024-06-01T08:00:00', 'leave');
  await enter(there, 'Nông Thị Bích', '2024-04-01T08:00:00');
});

async function enter(of: Province, name: string, when: string, then?: 'return' | 'recognise' | 'leave') {
  const now = at(when);
  const id = await as(
    of.officer,
    async (scope) => {
      const saved = await saveNomination(scope, complete(of, { name }));
      if ('problems' in saved) throw new Error(codes(saved).join());
      if (then !== 'leave') await submitNomination(scope, saved.id);
      return saved.id;
    },
    now,
  );
  if (then === 'return' || then === 'recognise') {
    const reason = 'Minh chứng chưa có xác nhận của thôn.';
    await as(
      of.reviewer,
      (scope) => decideNomination(scope, { nominationId: id, action: then, reason }),
      now,
    );
  }
  return id;
}

const list = (actor: Actor, query: Record<string, string> = {}) =>
  as(actor, (scope) => nominationList(scope, readFilter(query, actor.roles.includes('REVIEWER'))));

const names = async (actor: Actor, query: Record<string, string> = {}) =>
  (await list(actor, query))?.rows.map(({ name }) => name);

describe('the list', () => {
  it('shows a reviewer what came in, those that wait first, the longest wait before the others', async () => {
    expect(await names(here.reviewer)).toEqual(['Đỗ Văn Ất', 'Hà Thị Ấm', 'Nông Thị Bích', 'Ăm Đứk']);
  });

  it('shows an officer what came back, then drafts', async () => {
    expect((await names(here.officer))?.slice(0, 2)).toEqual(['Nông Thị Bích', 'Bản nháp Đào']);
  });

  it('sorts people by given name as Vietnamese does, both ways', async () => {
    const sorted = ['Hà Thị Ấm', 'Đỗ Văn Ất', 'Nông Thị Bích', 'Bản nháp Đào', 'Ăm Đứk'];
    expect(await names(here.officer, { sort: 'name' })).toEqual(sorted);
    expect(await names(here.officer, { sort: '-name' })).toEqual(sorted.toReversed());
  });

  it.each([
    [{ q: 'nong thi bich' }, ['Nông Thị Bích']],
    [{ q: 'NÔNG' }, ['Nông Thị Bích']],
    [{ q: 'No\u0302ng' }, ['Nông Thị Bích']],
    [{ q: 'duk' }, ['Ăm Đứk']],
    [{ q: '%' }, []],
    [{ q: "'; DROP TABLE nomination; --" }, []],
    [{ status: 'RECOGNISED' }, ['Ăm Đứk']],
    [{ status: 'REGISTERED', sort: 'submitted' }, ['Ăm Đứk', 'Đỗ Văn Ất', 'Hà Thị Ấm']],
    [{ year: '2023' }, []],
    [{ subject: 'COLLECTIVE' }, []],
    [{ page: '2' }, []],
  ])('narrowed by %j', async (query, expected) => {
    expect(await names(here.officer, query)).toEqual(expected);
  });

  it('narrows by plan, field and a unit with those under it; a stranger’s ids find nothing', async () => {
    const all = await names(here.reviewer);
    expect(
      await names(here.reviewer, { plan: here.planId, field: here.fieldId, unit: here.commune.id }),
    ).toEqual(all);
    const elsewhere: Record<string, string>[] = [
      { unit: here.village.id },
      { unit: here.sibling.id },
      { plan: there.planId },
    ];
    for (const query of elsewhere) {
      expect(await names(here.reviewer, query)).toEqual([]);
    }
  });

  it('shows a sibling and another province nothing of it, and an administrator no list at all', async () => {
    expect(await names(here.neighbour)).toEqual([]);
    expect(await names(there.reviewer)).toEqual(['Nông Thị Bích']);
    expect(await list(here.leaderless)).toBeNull();
  });

  it('takes the same number of statements for one row as for four', async () => {
    const counted = async (query: Record<string, string>) => {
      let statements = 0;
      const rows = await as(here.reviewer, async (scope) => {
        const db = new Proxy(scope.db, {
          get(target, name) {
            statements++;
            return Reflect.get(target, name);
          },
        });
        return (await nominationList({ ...scope, db } satisfies Scoped, readFilter(query, true)))?.rows
          .length;
      });
      return { rows, statements };
    };
    const one = await counted({ status: 'RECOGNISED' });
    const four = await counted({});
    expect([one.rows, four.rows]).toEqual([1, 4]);
    expect(one.statements).toBe(four.statements);
  });
});

describe('a dossier', () => {
  it('is read by its own side and the units above, with what each may do; by nobody else', async () => {
    const id = await enter(here, 'Lò Thị Xem', '2024-07-01T08:00:00');
    const read = (actor: Actor) => as(actor, (scope) => nominationDossier(scope, id));
    expect((await read(here.officer))?.may).toMatchObject({ edit: false, withdraw: true, decide: false });
    expect((await read(here.reviewer))?.may).toMatchObject({ edit: false, withdraw: false, decide: true });
    expect((await read(here.provinceReviewer))?.may.decisionProblem?.code).toBe('not-the-issuer');
    for (const stranger of [here.neighbour, here.leaderless, there.reviewer]) {
      expect(await read(stranger)).toBeNull();
      expect(await as(stranger, (scope) => nominationReceipt(scope, id))).toBeNull();
    }
    expect((await read(here.officer))?.history.map(({ action }) => action)).toEqual(['create', 'submit']);
  });

  it('has a receipt once it has been submitted, and not before', async () => {
    const submitted = await enter(here, 'Lò Thị Nhận', '2024-07-02T08:00:00');
    const draft = await enter(here, 'Lò Thị Nháp', '2024-07-02T08:00:00', 'leave');
    const receipt = (id: string) => as(here.officer, (scope) => nominationReceipt(scope, id));
    expect((await receipt(submitted))?.number).toMatch(/^101-2024-\d{4}$/);
    expect(await receipt(draft)).toBeNull();
    expect(await receipt('không phải mã')).toBeNull();
  });
});
