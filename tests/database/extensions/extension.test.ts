import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { grantExtension } from '@/lib/extensions/grant';
import { mailOfExtension } from '@/lib/extensions/mailing';
import { extensionsPage } from '@/lib/extensions/page-queries';
import { extensionFor, extensionsOf } from '@/lib/extensions/queries';
import { revokeExtension } from '@/lib/extensions/revoke';
import type { ExtensionForm } from '@/lib/extensions/schema';
import { nominationDossier } from '@/lib/nominations/queries';
import { saveNomination } from '@/lib/nominations/save';
import { submitNomination } from '@/lib/nominations/submit';
import { noticesOf } from '@/lib/notices/queries';
import { as, at, codes, complete, ownDatabase, type Province, province } from '../nominations/province';

let here: Province;
let ownerUrl: string;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
});
// The plan: nominations due on 10/12/2024, locked after 20/12/2024.
beforeEach(async () => {
  here = await province(ownerUrl);
});

const form = (changes: Partial<ExtensionForm> = {}): ExtensionForm => ({
  ...{ plan: here.planId, token: randomUUID(), place: 'Xã Suối', meant: null },
  ...{ year: 2024, endsOn: '2025-01-20', reason: 'Mưa lũ kéo dài.' },
  ...changes,
});
const grant = (changes: Partial<ExtensionForm> = {}, by: Actor = here.reviewer, now?: Date) =>
  as(by, (scope) => grantExtension(scope, form(changes)), now);
const running = (unitPath = here.commune.path, by: Actor = here.officer, year = 2024) =>
  as(by, async (scope) => (await extensionFor(scope, { planId: here.planId, unitPath, year }))?.endsOn);
const listed = async (by: Actor = here.reviewer) =>
  (
    await as(by, (scope) =>
      extensionsPage(scope, here.planId, { page: 1, unitId: undefined, year: undefined }),
    )
  )?.rows ?? [];

describe('an extension', () => {
  it('counts for the unit and what stands under it, in that year, and the unit is told', async () => {
    expect(await grant()).toHaveProperty('told.unit.name', 'Xã Suối');
    expect(await running()).toBe('2025-01-20');
    expect(await running(here.village.path)).toBe('2025-01-20');
    expect(await running(here.sibling.path, here.neighbour)).toBeUndefined();
    expect(await running(here.commune.path, here.officer, 2025)).toBeUndefined();
    const [notice] = await as(here.officer, (scope) => noticesOf(scope, { unread: true }));
    expect(notice).toMatchObject({ kind: 'EXTENSION', senderUnit: 'Huyện Một' });
    expect(notice?.text).toContain('được gia hạn nộp đề cử năm 2024');
    expect(notice?.text).toContain('đến hết ngày 20/01/2025');
    expect(notice?.text).toContain('Lý do: Mưa lũ kéo dài.');
    const audited = await as(here.reviewer, ({ db }) =>
      db.auditEntry.count({ where: { entity: 'extension' } }),
    );
    expect(audited).toBe(1);
  });

  it('is granted once by one form, however often it is sent', async () => {
    const sent = form();
    const answers = await Promise.all(
      [1, 2, 3].map(() => as(here.reviewer, (scope) => grantExtension(scope, sent))),
    );
    expect(answers.filter((answer) => 'told' in answer && answer.told !== null)).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
    expect(await as(here.officer, (scope) => noticesOf(scope, { unread: true }))).toHaveLength(1);
  });

  it('is replaced by a longer one, and not by one that gives nothing more', async () => {
    await grant({ endsOn: '2024-12-31' });
    expect(codes(await grant({ endsOn: '2024-12-31' }))).toEqual(['end-before-present']);
    expect(codes(await grant({ endsOn: '2024-12-15' }))).toEqual(['end-before-present']);
    expect(await grant({ endsOn: '2025-02-10' })).toHaveProperty('told');
    expect(await running()).toBe('2025-02-10');
    expect(await listed()).toHaveLength(2);
  });

  it('of a unit above counts, too', async () => {
    const first = form({ place: 'Huyện Một', endsOn: '2025-03-31' });
    await as(here.provinceReviewer, (scope) => grantExtension(scope, first));
    expect(await running()).toBe('2025-03-31');
    expect(codes(await grant())).toEqual(['end-before-present']);
    const many = await as(here.officer, (scope) => extensionsOf(scope, [here.planId]));
    const of = { planId: here.planId, unitPath: here.commune.path, year: 2024 };
    expect(many.of(of)?.endsOn).toBe('2025-03-31');
    expect([...many.years(here.planId)]).toEqual([[2024, { endsOn: '2025-03-31' }]]);
  });

  it.each<[string, () => Promise<object>, string]>([
    ['by an officer', () => grant({}, here.officer), 'not-a-reviewer'],
    ['by a reviewer of the unit itself', () => grant({}, reviewerOf(here.officer)), 'not-the-issuer'],
    [
      'by a unit in between for what stands under it',
      () => grant({ place: 'Thôn Thượng' }, reviewerOf(here.officer)),
      'not-the-issuer',
    ],
    ['for the own unit', () => grant({ place: 'Huyện Một' }), 'own-unit'],
    ['for a unit that is not there', () => grant({ place: 'Xã Trên Mây' }), 'unit-unknown'],
    ['in the past', () => grant({ endsOn: '2024-10-14' }), 'end-past'],
    ['before the due day', () => grant({ endsOn: '2024-12-10' }), 'end-before-due'],
    ['beyond a year after the plan', () => grant({ endsOn: '2027-01-01' }), 'end-too-late'],
  ])('%s is refused', async (_, ask, code) => {
    expect(codes(await ask())).toEqual([code]);
    expect(await listed()).toEqual([]);
  });

  it('of a name that several units hold asks which of them', async () => {
    const answer = await grant({ place: 'Xã' });
    expect(codes(answer)).toEqual(['several-units']);
    const lines = 'values' in answer ? (answer.values?.candidates ?? '').split('\n') : [];
    expect(lines).toEqual([
      `${here.sibling.id} Xã Đồi (Huyện Một)`,
      `${here.commune.id} Xã Suối (Huyện Một)`,
    ]);
    expect(await grant({ place: 'Xã', meant: here.commune.id })).toHaveProperty('told.unit.name', 'Xã Suối');
    // One that is chosen from beyond the names offered is not taken.
    expect(codes(await grant({ place: 'Xã', meant: here.otherDistrict.id }))).toEqual(['several-units']);
  });

  it('cannot be put or taken back around the product: the database refuses a unit that grants to itself', async () => {
    const row = (unit: Province['commune']) => ({
      tenantId: here.tenantId,
      id: randomUUID(),
      planId: here.planId,
      unitId: unit.id,
      unitPath: unit.path,
      year: 2024,
      endsOn: new Date('2025-01-31'),
      reason: 'Tự gia hạn',
      grantedAt: new Date(),
      grantedById: here.officer.accountId,
      grantedByName: 'X',
      grantedByUnit: 'X',
    });
    for (const unit of [here.commune, here.sibling, here.district]) {
      await expect(
        as(here.officer, ({ db }) => db.extension.createMany({ data: [row(unit)] })),
      ).rejects.toThrow();
    }
    await grant();
    const revoked = await as(here.officer, ({ db }) =>
      db.extension.updateMany({ data: { revokedAt: new Date(), revokedBy: 'X' } }),
    );
    expect(revoked.count).toBe(0);
    expect(await as(here.neighbour, ({ db }) => db.extension.count())).toBe(0);
  });
});

describe('taken back', () => {
  it('it counts no more, stays in the list, and the unit reads which window it has now', async () => {
    const token = randomUUID();
    await grant({ token });
    const take = (by: Actor) =>
      as(by, (scope) => revokeExtension(scope, { plan: here.planId, extension: token }));
    expect(codes(await take(here.officer))).toEqual(['extension-not-yours']);
    expect(codes(await take(here.neighbour))).toEqual(['extension-not-found']);
    expect(await take(here.reviewer)).toHaveProperty('told.unit.name', 'Xã Suối');
    expect(await take(here.reviewer)).toEqual({ told: null });
    expect(await running()).toBeUndefined();
    expect(await listed()).toMatchObject([
      { state: 'REVOKED', revokedBy: here.reviewer.name, revocable: false },
    ]);
    const texts = (await as(here.officer, (scope) => noticesOf(scope, { unread: true }))).map(
      ({ text }) => text,
    );
    expect(texts).toHaveLength(2);
    expect(texts.join('\n')).toContain('đã được thu hồi.\nKỳ đề cử năm 2024: từ ngày 01/01/2024');
  });

  it('an earlier one that was not taken back counts again', async () => {
    await grant({ endsOn: '2024-12-31' });
    const token = randomUUID();
    await grant({ token, endsOn: '2025-02-10' });
    await as(here.reviewer, (scope) => revokeExtension(scope, { plan: here.planId, extension: token }));
    expect(await running()).toBe('2024-12-31');
  });

  it('is refused once it has ended', async () => {
    const token = randomUUID();
    await grant({ token });
    const answer = await as(
      here.reviewer,
      (scope) => revokeExtension(scope, { plan: here.planId, extension: token }),
      at('2025-01-21T00:00:00'),
    );
    expect(codes(answer)).toEqual(['extension-ended']);
  });
});

describe('the closing second', () => {
  /** A draft with which nothing is wrong but perhaps the time. */
  async function draft(): Promise<string> {
    const answers = [here.criteria.general, here.criteria.collective].map((criterionId) => ({
      criterionId,
      met: true,
      note: '',
    }));
    const saved = await as(here.officer, (scope) =>
      saveNomination(scope, complete(here, { subject: 'COLLECTIVE', answers })),
    );
    if ('problems' in saved) throw new Error(codes(saved).join());
    return saved.id;
  }
  const submit = async (now: string) => {
    const id = await draft();
    const answer = await as(here.officer, (scope) => submitNomination(scope, id), new Date(now));
    if ('problems' in answer) return codes(answer).join();
    const shown = await as(here.officer, (scope) => nominationDossier(scope, id));
    return shown?.late ? 'late' : 'in time';
  };

  it.each([
    // In Vietnam's time and in UTC; without an extension, with one to 20/01/2025, and after that was taken back.
    ['2024-12-10T23:59:59+07:00', 'in time', 'in time', 'in time'],
    ['2024-12-10T17:00:00Z', 'late', 'in time', 'late'],
    ['2024-12-20T16:59:59Z', 'late', 'in time', 'late'],
    ['2024-12-21T00:00:00+07:00', 'window-closed', 'in time', 'window-closed'],
    ['2025-01-20T23:59:59+07:00', 'window-closed', 'in time', 'window-closed'],
    ['2025-01-20T16:59:59Z', 'window-closed', 'in time', 'window-closed'],
    ['2025-01-20T17:00:00Z', 'window-closed', 'window-closed', 'window-closed'],
    ['2025-01-21T00:00:00+07:00', 'window-closed', 'window-closed', 'window-closed'],
  ])('at %s: %s, extended %s, revoked %s', async (now, without, extended, revoked) => {
    expect(await submit(now)).toBe(without);
    const token = randomUUID();
    await grant({ token });
    expect(await submit(now)).toBe(extended);
    await as(here.reviewer, (scope) => revokeExtension(scope, { plan: here.planId, extension: token }));
    expect(await submit(now)).toBe(revoked);
  });

  it('is said on the nomination', async () => {
    const id = await draft();
    await grant();
    const now = at('2024-12-25T08:00:00');
    const shown = await as(here.officer, (scope) => nominationDossier(scope, id), now);
    expect(shown?.window).toMatchObject({ closed: false, warning: null });
    expect(shown?.window.sentence).toContain('Đơn vị được gia hạn đến hết ngày 20/01/2025.');
  });
});

describe('mail', () => {
  it('is none where no mail server is set or nobody was told', async () => {
    const granted = await grant();
    if ('problems' in granted) throw new Error(codes(granted).join());
    const { told } = granted;
    const settings = { url: 'smtp://127.0.0.1:9', from: 'a@b.example' };
    await as(here.reviewer, async (scope) => {
      expect(await mailOfExtension(scope, told, null, 'https://thidua.example')).toBeUndefined();
      expect(await mailOfExtension(scope, null, settings, 'https://thidua.example')).toBeUndefined();
      expect(await mailOfExtension(scope, told, settings, 'https://thidua.example')).toBeInstanceOf(Function);
    });
  });
});

/** The same person as a reviewer of the unit. */
function reviewerOf(actor: Actor): Actor {
  return { ...actor, roles: ['REVIEWER'] };
}
