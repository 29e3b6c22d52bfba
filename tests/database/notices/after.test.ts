import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type Outcome, type Scoped, scopedAction } from '@/lib/auth/doors';
import { FRESH } from '@/lib/form/state';
import { refuse } from '@/lib/refusal';
import { drafted } from '../plans/sample';
import { actorAt, as, foundSmallProvince, ownDatabase, type SmallProvince } from '../units/province';

const next = vi.hoisted(() => ({ after: vi.fn(), redirect: vi.fn(), actorFor: vi.fn() }));
vi.mock('next/server', () => ({ after: next.after }));
vi.mock('next/navigation', () => ({ redirect: next.redirect }));
vi.mock('@/lib/auth/actor', async (original) => ({
  ...(await original<object>()),
  actorFor: next.actorFor,
}));

let here: SmallProvince;
let planId: string;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
  planId = (await drafted(here.district, { number: null })).id;
});
beforeEach(() => {
  vi.resetAllMocks();
  next.actorFor.mockResolvedValue(actorAt(here.district, ['OFFICER']));
  next.redirect.mockImplementation(() => {
    throw new Error('NEXT_REDIRECT');
  });
});

const title = () =>
  as(here.district, [], ({ db }) => db.plan.findFirst({ where: { id: planId }, select: { title: true } }));
const write = ({ db }: Scoped, to: string) =>
  db.plan.updateMany({ where: { id: planId }, data: { title: to } });

function act(work: (scope: Scoped) => Promise<Outcome>) {
  const action = scopedAction({ input: z.object({}), allow: () => true }, work);
  return action(FRESH, new FormData());
}

describe('what follows a write', () => {
  it('is handed on once the write is there for everybody, before the way on', async () => {
    let seen: unknown;
    next.after.mockImplementation(() => {
      expect(next.redirect).not.toHaveBeenCalled();
      seen = title();
    });
    const mail = async () => {};
    const acted = act(async (scope) => {
      await write(scope, 'Đã ghi');
      return { to: '/x', after: mail };
    });
    await expect(acted).rejects.toThrow('NEXT_REDIRECT');
    expect(next.after).toHaveBeenCalledExactlyOnceWith(mail);
    expect(await seen).toEqual({ title: 'Đã ghi' });
    expect(next.redirect).toHaveBeenCalledWith('/x');
  });

  it('is not there where nothing follows, where the write is refused, or where it fails', async () => {
    await expect(act(async () => ({ to: '/x' }))).rejects.toThrow('NEXT_REDIRECT');
    expect(await act(async () => ({ problems: [refuse('form', 'no', 'Chưa được.')] }))).toMatchObject({
      problems: [{ code: 'no' }],
    });
    const failed = act(async (scope) => {
      await write(scope, 'Không được ghi');
      throw new Error('broken');
    });
    await expect(failed).rejects.toThrow('broken');
    expect(next.after).not.toHaveBeenCalled();
    expect(await title()).not.toEqual({ title: 'Không được ghi' });
  });
});
