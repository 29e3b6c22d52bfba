import { beforeEach, describe, expect, it } from 'vitest';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import { decideNomination } from '@/lib/nominations/decide';
import { newForm, plansToNominateInto, storedForm } from '@/lib/nominations/form-queries';
import { nominationDossier } from '@/lib/nominations/queries';
import { saveNomination } from '@/lib/nominations/save';
import type { NominationInput } from '@/lib/nominations/schema';
import { checkNomination, submitNomination } from '@/lib/nominations/submit';
import { applyAmendment } from '@/lib/plans/amend/apply';
import { openAmendment } from '@/lib/plans/amend/open';
import { as, codes, complete, ownDatabase, type Province, province } from './province';

let ownerUrl: string | undefined;
let here: Province;
let count = 0;

beforeEach(async () => {
  ownerUrl ??= await ownDatabase();
  here = await province(ownerUrl);
});

const INCOME = 'Thu nhập tăng hai năm liền';

async function amend(change: (scope: Scoped, draftId: string) => Promise<unknown>) {
  await as(here.both, async (scope) => {
    const draft = await openAmendment(scope, here.planId);
    if ('problems' in draft) throw new Error(codes(draft).join());
    await change(scope, draft.id);
  });
  const document = { number: `${++count}/QĐ-UBND`, issuedOn: '2024-10-01', reason: 'Nâng mức thu nhập' };
  const problems = await as(here.both, (scope) =>
    applyAmendment(scope, { planId: here.planId, ...document }),
  );
  expect(codes(problems)).toEqual([]);
}

/** The required criterion of individuals asks for something else. */
const rewordIncome = ({ db }: Scoped, planId: string) =>
  db.criterion.updateMany({ where: { planId, text: 'Tiêu chí số 2' }, data: { text: INCOME } });
const dropField = ({ db, actor }: Scoped, planId: string) =>
  db.field
    .createMany({
      data: [
        {
          ...{ tenantId: actor.tenantId, id: crypto.randomUUID(), planId, ordinal: 9 },
          ...{ name: 'Chuyển đổi số', shortName: 'Chuyển đổi số', letter: 'b', subjects: ['INDIVIDUAL'] },
        },
      ],
    })
    .then(() => db.field.deleteMany({ where: { planId, originId: here.fieldId } }));

async function save(changes: Partial<NominationInput> = {}): Promise<string> {
  const saved = await as(here.officer, (scope) => saveNomination(scope, complete(here, changes)));
  if ('problems' in saved) throw new Error(codes(saved).join());
  return saved.id;
}

const submit = (id: string) => as(here.officer, (scope) => submitNomination(scope, id));
const check = (id: string) => as(here.officer, (scope) => checkNomination(scope, id));
const form = (id: string) => as(here.officer, (scope) => storedForm(scope, id));
const dossier = (id: string) => as(here.officer, (scope) => nominationDossier(scope, id));
const versionOf = (id: string) =>
  as(here.officer, ({ db }) =>
    db.nomination.findFirstOrThrow({ where: { id }, select: { planVersion: true } }),
  ).then(({ planVersion }) => planVersion);
const texts = (criteria: readonly { text: string }[] | undefined) => criteria?.map(({ text }) => text);

describe('the checklist', () => {
  it('is that of the present version, or of the one asked for', async () => {
    await amend(rewordIncome);
    const of = (version?: number) =>
      as(here.officer, (scope) =>
        criteriaFor(scope, { planId: here.planId, fieldId: here.fieldId, subject: 'INDIVIDUAL', version }),
      );
    const now = ['Tiêu chí số 1', INCOME, 'Tiêu chí số 3'];
    expect(texts(await of())).toEqual(now);
    expect(texts(await of(2))).toEqual(now);
    expect(texts(await of(1))).toEqual(['Tiêu chí số 1', 'Tiêu chí số 2', 'Tiêu chí số 3']);
  });
});

describe('a submitted nomination', () => {
  it('keeps the criteria of the version it was submitted under, with what it answered', async () => {
    const id = await save();
    expect(await submit(id)).toMatchObject({ number: 1 });
    await amend(rewordIncome);
    const read = await dossier(id);
    expect(texts(read?.criteria)).toEqual(['Tiêu chí số 1', 'Tiêu chí số 2', 'Tiêu chí số 3']);
    expect(read?.content.answers).toHaveLength(2);
    expect(read).toMatchObject({
      planVersion: 1,
      amendments: [{ ordinal: 1 }],
      lastVersion: { changed: false },
    });
  });

  it('is recognised as it was submitted', async () => {
    const id = await save();
    await submit(id);
    await amend(rewordIncome);
    const decision = { nominationId: id, action: 'recognise' as const, reason: '' };
    expect(await as(here.reviewer, (scope) => decideNomination(scope, decision))).toEqual([]);
    expect(await versionOf(id)).toBe(1);
  });

  it('that is returned answers the present criteria, and then stands under that version', async () => {
    const id = await save();
    await submit(id);
    const decision = { nominationId: id, action: 'return' as const, reason: 'Bổ sung số liệu thu nhập' };
    await as(here.reviewer, (scope) => decideNomination(scope, decision));
    await amend(rewordIncome);
    expect((await dossier(id))?.lastVersion).toEqual({ ordinal: 1, changed: false });
    expect(codes(await submit(id))).toEqual(['criterion-unanswered']);
    const [income] = (await form(id))?.amended?.criteria ?? [];
    const answers = [
      { criterionId: here.criteria.general, met: true, note: '' },
      { criterionId: income?.after?.id ?? '', met: true, note: 'Sổ thu nhập 2023, 2024' },
    ];
    const opened = await form(id);
    await save({ nominationId: id, formToken: opened?.formToken ?? '', answers });
    expect(texts((await dossier(id))?.criteria)).toContain(INCOME);
    expect(await submit(id)).toMatchObject({ number: 1 });
    expect(await dossier(id)).toMatchObject({ planVersion: 2, amendments: [], lastVersion: { ordinal: 2 } });
  });
});

describe('a draft', () => {
  it('is told what changed, with the earlier wording and answer, until it is submitted', async () => {
    const id = await save();
    await amend(rewordIncome);
    const opened = await form(id);
    expect(texts(opened?.criteria)).toEqual(['Tiêu chí số 1', INCOME, 'Tiêu chí số 3']);
    expect(opened?.amended).toMatchObject({
      planVersion: 1,
      amendments: [{ ordinal: 1, reason: 'Nâng mức thu nhập' }],
      criteria: [
        {
          before: { text: 'Tiêu chí số 2' },
          after: { text: INCOME },
          answer: { met: true, note: 'Biên bản họp thôn ngày 12/5/2024' },
        },
      ],
      fieldRetired: false,
    });
    // Saving on the way loses none of it.
    const again = { nominationId: id, formToken: opened?.formToken ?? '', name: 'Nông Thị Bích Hà' };
    const answers = [{ criterionId: here.criteria.general, met: true, note: '' }];
    await save({ ...again, answers });
    expect((await form(id))?.amended?.criteria).toMatchObject([{ answer: { met: true } }]);
    expect(codes(await check(id))).toEqual(['criterion-unanswered']);
    expect(await versionOf(id)).toBe(1);
  });

  it('loses nothing that was typed in a form opened before the amendment', async () => {
    const id = await save();
    const opened = await form(id);
    await amend(rewordIncome);
    const answers = [{ criterionId: here.criteria.income, met: true, note: 'Sổ thu nhập năm 2024' }];
    await save({ nominationId: id, formToken: opened?.formToken ?? '', answers });
    expect((await form(id))?.amended?.criteria).toMatchObject([{ answer: { note: 'Sổ thu nhập năm 2024' } }]);
  });

  it('follows a criterion through several amendments', async () => {
    const id = await save();
    await amend(rewordIncome);
    await amend(({ db }, planId) =>
      db.criterion.updateMany({ where: { planId, text: INCOME }, data: { evidence: false } }),
    );
    expect((await form(id))?.amended).toMatchObject({
      amendments: [{ ordinal: 1 }, { ordinal: 2 }],
      criteria: [{ before: { text: 'Tiêu chí số 2' }, after: { text: INCOME, evidence: false } }],
    });
  });

  it('hears nothing of criteria of another subject, and nothing at all without an amendment', async () => {
    const id = await save();
    expect((await form(id))?.amended).toBeNull();
    await amend(({ db }, planId) =>
      db.criterion.updateMany({ where: { planId, subject: 'COLLECTIVE' }, data: { text: 'Khác' } }),
    );
    expect((await form(id))?.amended).toMatchObject({ criteria: [] });
    expect(await check(id)).toEqual([]);
    expect(await submit(id)).toMatchObject({ number: 1 });
    expect(await versionOf(id)).toBe(2);
  });

  it('entered after an amendment stands under that version', async () => {
    await amend(rewordIncome);
    expect(await versionOf(await save())).toBe(2);
  });

  it('cannot answer a criterion that is not asked any more', async () => {
    await amend(rewordIncome);
    const id = await save();
    expect((await dossier(id))?.content.answers.map(({ criterionId }) => criterionId)).toEqual([
      here.criteria.general,
    ]);
  });
});

describe('a field that an amendment drops', () => {
  it('stays for what was nominated there, and takes nothing new', async () => {
    const submitted = await save();
    await submit(submitted);
    const begun = await save();
    await amend(dropField);
    expect(await dossier(submitted)).toMatchObject({ field: { id: here.fieldId }, planVersion: 1 });
    expect(await form(begun)).toMatchObject({ amended: { fieldRetired: true } });
    expect(codes(await submit(begun))).toContain('field-retired');
    const input = complete(here);
    const anew = await as(here.officer, (scope) => saveNomination(scope, input));
    expect(codes(anew)).toEqual(['field-retired']);
    const place = { planId: here.planId, fieldId: here.fieldId, subject: 'INDIVIDUAL', year: undefined };
    expect(await as(here.officer, (scope) => newForm(scope, place))).toBeNull();
    const offered = await as(here.officer, (scope) => plansToNominateInto(scope, here.planId));
    expect(offered?.[0]?.fields.map(({ name }) => name)).toEqual(['Chuyển đổi số']);
  });
});
