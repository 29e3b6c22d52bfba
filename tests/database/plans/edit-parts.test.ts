import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { basesEditor } from '@/lib/plans/edit/bases';
import { basesForm } from '@/lib/plans/edit/bases-schema';
import { headEditor } from '@/lib/plans/edit/head';
import { headForm } from '@/lib/plans/edit/head-schema';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { phasesEditor } from '@/lib/plans/edit/phases';
import { phasesForm } from '@/lib/plans/edit/phases-schema';
import { orderOf } from '@/lib/plans/edit/rows';
import { openPart, type PartEditor, type SavedPart, savePart } from '@/lib/plans/edit/save';
import { upperEditor } from '@/lib/plans/edit/upper';
import { upperSheet } from '@/lib/plans/edit/upper-queries';
import { upperForm } from '@/lib/plans/edit/upper-schema';
import { wordsEditor } from '@/lib/plans/edit/words';
import { wordsForm } from '@/lib/plans/edit/words-schema';
import { issuePlan } from '@/lib/plans/issue';
import { findPlan } from '@/lib/plans/plan-queries';
import {
  actorAt,
  as,
  foundSmallProvince,
  NOW,
  type Node,
  ownDatabase,
  type SmallProvince,
} from '../units/province';
import { drafted, issued } from './sample';

let here: SmallProvince;
let elsewhere: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('92');
  elsewhere = await foundSmallProvince('93');
});

const head = { ...headEditor, part: 'head', schema: headForm } as const;
const words = { ...wordsEditor, part: 'words', schema: wordsForm } as const;
const bases = { ...basesEditor, part: 'bases', schema: basesForm } as const;
const phases = { ...phasesEditor, part: 'phases', schema: phasesForm } as const;
const upper = { ...upperEditor, part: 'upper', schema: upperForm } as const;

type Form<Input> = PartEditor<Input> & { part: PartKey; schema: z.ZodType<Input> };

/** Somebody who works in the unit: the same person in everything that they do. */
function personOf(unit: Node, name: string) {
  const actor = { ...actorAt(unit, ['OFFICER']), name };
  const act = <T>(work: (scope: Scoped) => Promise<T>) => asActor(actor, NOW, work);
  return {
    act,
    open: async <Input>(form: Form<Input>, planId: string) => {
      const open = await act((scope) => openPart(scope, form.load, planId, form.part));
      if (!open) throw new Error('There is no such part');
      return open;
    },
    /** Sends the form as it was opened, with some fields changed. */
    save: async <Input>(
      form: Form<Input>,
      planId: string,
      open: { revision: number; values: PartValues },
      changes: PartValues = {},
    ): Promise<SavedPart> => {
      const typed = { ...open.values, ...changes };
      const input = form.schema.parse(typed);
      const { part } = form;
      return act((scope) => savePart(scope, form, { planId, part, revision: open.revision, typed, input }));
    },
  };
}

const an = () => personOf(here.district, 'Trần An');
const binh = () => personOf(here.district, 'Lê Bình');

const codes = (saved: SavedPart) => ('problems' in saved ? saved.problems.map(({ code }) => code) : []);
const again = (saved: SavedPart) => {
  if (!('values' in saved) || !saved.values) throw new Error('Nothing to send again');
  return { revision: Number(saved.values.revision), values: saved.values };
};
const stored = (planId: string) => as(here.district, [], (scope) => findPlan(scope, planId));

describe('one person', () => {
  it('saves every part, and reads back what was typed', async () => {
    const { id } = await drafted(here.district, { number: '1/KH-UBND', numberInvented: true });
    const one = an();
    const saved = [
      await one.save(head, id, await one.open(head, id), {
        number: ' 102/KH-UBND',
        issuedOn: '5/2/2024',
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN\r\nKT. CHỦ TỊCH',
        placeName: 'Đak Đoa',
      }),
      await one.save(words, id, await one.open(words, id), {
        purpose: 'Một\r\n\r\nHai',
        recipients: 'UBND tỉnh',
      }),
      await one.save(bases, id, await one.open(bases, id), { order: 'new1', 'new1.issuer': 'Tỉnh ủy' }),
      await one.save(phases, id, await one.open(phases, id), {
        order: 'new1,new2',
        'new1.startYear': '2022',
      }),
      await one.save(upper, id, await one.open(upper, id), { upper: 'CITED', upperIssuer: 'Sở Nội vụ' }),
    ];
    expect(saved).toEqual(saved.map(() => ({ revision: 1 })));
    expect(await stored(id)).toMatchObject({
      number: '102/KH-UBND',
      numberInvented: false,
      issuedOn: '2024-02-05',
      onBehalfOf: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      placeName: 'Đak Đoa',
      purpose: 'Một\n\nHai',
      recipients: 'UBND tỉnh',
      bases: [{ number: '', issuedOn: null, issuer: 'Tỉnh ủy' }],
      phases: [{ name: '', startYear: 2022, endYear: null, note: null }],
      upper: { number: '1043/KH-UBND', issuer: 'Sở Nội vụ' },
    });
  });

  it('keeps what was made up as made up until it is changed', async () => {
    const { id } = await drafted(here.district, { numberInvented: true, issuedOnInvented: true });
    const one = an();
    await one.save(head, id, await one.open(head, id), { title: 'Tên khác' });
    expect(await stored(id)).toMatchObject({ numberInvented: true, issuedOnInvented: true });
    await one.save(head, id, await one.open(head, id), { issuedOn: '' });
    expect(await stored(id)).toMatchObject({ numberInvented: true, issuedOn: null, issuedOnInvented: false });
  });

  it('who clicks twice saves once', async () => {
    const { id } = await drafted(here.district);
    const one = an();
    const [opened, rows] = [await one.open(head, id), await one.open(bases, id)];
    const change = { title: '  Tên  mới', onBehalfOf: 'TM.\r\nKT.', issuedOn: '05/02/2024' };
    const added = {
      order: `${rows.values.order},new1,new2`,
      'new1.number': '1/CT',
      'new1.issuedOn': '1/2/2023',
    };
    const saved = await Promise.all([
      one.save(head, id, opened, change),
      one.save(head, id, opened, change),
      one.save(bases, id, rows, added),
      one.save(bases, id, rows, added),
    ]);
    expect(saved).toEqual(saved.map(() => ({ revision: 1 })));
    expect((await stored(id))?.bases).toHaveLength(2);
    const edits = await one.act(({ db }) => db.planEdit.count({ where: { planId: id } }));
    expect(edits).toBe(4);
  });

  it('saves from an old page what has not been changed since', async () => {
    const { id } = await drafted(here.district);
    const one = an();
    const opened = await one.open(words, id);
    await one.save(words, id, opened, { purpose: 'Một' });
    const second = await one.save(words, id, opened, { recipients: 'Lưu: VT' });
    expect(codes(second)).toEqual(['edited-meanwhile', 'taken']);
    expect(await one.save(words, id, again(second))).toEqual({ revision: 2 });
    expect(await stored(id)).toMatchObject({ purpose: 'Một', recipients: 'Lưu: VT' });
  });
});

describe('two people in one part', () => {
  it('the second sees what the other changed, loses nothing, and can then save', async () => {
    const { id } = await drafted(here.district);
    const [first, second] = [an(), binh()];
    const [ours, theirs] = [await first.open(head, id), await second.open(head, id)];
    await first.save(head, id, ours, { title: 'Tên của An', signer: 'Trần An' });
    const refused = await second.save(head, id, theirs, { title: 'Tên của Bình', placeName: 'Đăk Mẫu' });
    expect(codes(refused)).toEqual(['edited-meanwhile', 'contested', 'taken']);
    const messages = 'problems' in refused ? refused.problems.map(({ message }) => message).join('\n') : '';
    expect(messages).toContain('Trần An đã lưu phần này lúc 15/10/2024 08:00');
    expect(messages).toContain('Tên kế hoạch: Trần An đã ghi «Tên của An»');
    expect(messages).toContain('thành «Trần An»');
    expect(again(refused).values).toMatchObject({
      title: 'Tên của Bình',
      placeName: 'Đăk Mẫu',
      signer: 'Trần An',
    });
    expect((await stored(id))?.title).toBe('Tên của An');
    expect(await second.save(head, id, again(refused))).toEqual({ revision: 2 });
    expect(await stored(id)).toMatchObject({
      title: 'Tên của Bình',
      placeName: 'Đăk Mẫu',
      signer: 'Trần An',
    });
  });

  it('the second who changed other things than the first keeps both, though lines end otherwise', async () => {
    const { id } = await drafted(here.district, { purpose: 'Một\nHai', recipients: 'A\nB' });
    const [first, second] = [an(), binh()];
    const [ours, theirs] = [await first.open(words, id), await second.open(words, id)];
    await first.save(words, id, ours, { purpose: 'Một\r\nHai\r\nBa', recipients: 'A\r\nB' });
    const refused = await second.save(words, id, theirs, {
      purpose: 'Một\r\nHai',
      recipients: 'A\r\nB\r\nC',
    });
    expect(codes(refused)).toEqual(['edited-meanwhile', 'taken']);
    await second.save(words, id, again(refused));
    expect(await stored(id)).toMatchObject({ purpose: 'Một\nHai\nBa', recipients: 'A\nB\nC' });
  });

  it('a long text that both wrote is given back in full', async () => {
    const { id } = await drafted(here.district);
    const [first, second] = [an(), binh()];
    const [ours, theirs] = [await first.open(words, id), await second.open(words, id)];
    const long = 'Phần việc của phòng Nội vụ. '.repeat(40).trim();
    await first.save(words, id, ours, { purpose: long });
    const refused = await second.save(words, id, theirs, { purpose: 'Ngắn' });
    expect(again(refused).values).toMatchObject({
      purpose: 'Ngắn',
      'other:purpose': `Mục đích, yêu cầu\n${long}`,
    });
  });

  it('both add, remove and change rows, and all of it is there', async () => {
    const { id } = await drafted(here.district, {
      bases: [{ number: '1/CT' }, { number: '2/CT' }, { number: '3/CT' }, { number: '4/CT' }],
    });
    const [first, second] = [an(), binh()];
    const open = await first.open(bases, id);
    const [a, b, c, d] = orderOf(open.values);
    await first.save(bases, id, open, {
      order: [a, 'new1', c, d].join(),
      'new1.number': 'của An',
      [`${d}.issuer`]: 'Chính phủ',
    });
    const refused = await second.save(bases, id, open, {
      order: [a, b, c, 'new1'].join(),
      [`${b}.issuer`]: 'Bộ Nội vụ',
      'new1.number': 'của Bình',
    });
    // b was removed there and changed here, d the other way round; a row of An's came, none is lost.
    expect(codes(refused)).toEqual(['edited-meanwhile', 'contested', 'contested', 'taken']);
    expect(await second.save(bases, id, again(refused))).toEqual({ revision: 2 });
    const numbers = (await stored(id))?.bases.map(({ number, issuer }) => `${number} ${issuer ?? ''}`.trim());
    expect(numbers).toEqual(['1/CT', '2/CT Bộ Nội vụ', 'của An', '3/CT', 'của Bình', '4/CT Chính phủ']);
  });

  it('a choice that both made otherwise is told in words', async () => {
    const above = await issued(here.province, { number: '56/KH-UBND' });
    const { id } = await drafted(here.district);
    const [first, second] = [an(), binh()];
    const [ours, theirs] = [await first.open(upper, id), await second.open(upper, id)];
    await first.save(upper, id, ours, { upper: above.id });
    const refused = await second.save(upper, id, theirs, { upper: 'NONE' });
    const messages = 'problems' in refused ? refused.problems.map(({ message }) => message).join('\n') : '';
    expect(messages).toContain('56/KH-UBND ngày 18/08/2021');
    expect(messages).not.toContain(above.id);
  });
});

describe('two people in different parts', () => {
  it('never meet', async () => {
    const { id } = await drafted(here.district);
    const people = [an(), binh(), personOf(here.district, 'Ba'), personOf(here.district, 'Bốn')];
    const [one, two, three, four] = people;
    if (!one || !two || !three || !four) throw new Error('Four people');
    const [ofHead, ofWords, ofBases, ofPhases] = [
      await one.open(head, id),
      await two.open(words, id),
      await three.open(bases, id),
      await four.open(phases, id),
    ];
    const saved = await Promise.all([
      one.save(head, id, ofHead, { title: 'Tên' }),
      two.save(words, id, ofWords, { purpose: 'Vì' }),
      three.save(bases, id, ofBases, { order: '' }),
      four.save(phases, id, ofPhases, { order: '' }),
    ]);
    expect(saved).toEqual(saved.map(() => ({ revision: 1 })));
    expect(await stored(id)).toMatchObject({ title: 'Tên', purpose: 'Vì', bases: [], phases: [] });
  });
});

describe('a part cannot be saved', () => {
  const attempt = (by: Node, planId: string) => {
    const one = personOf(by, 'Ai đó');
    const values = {
      title: 'X',
      issuerAsWritten: 'X',
      startYear: '2024',
      endYear: '2024',
    };
    return one.save(head, planId, { revision: 0, values });
  };

  it('once the plan was issued', async () => {
    const { id } = await drafted(here.district, { number: '70/KH-UBND' });
    const one = an();
    const opened = await one.open(head, id);
    const problems = await as(here.district, ['REVIEWER'], (scope) => issuePlan(scope, id));
    expect(problems).toEqual([]);
    expect(codes(await one.save(head, id, opened, { title: 'Muộn' }))).toEqual(['plan-not-draft']);
    expect((await stored(id))?.title).not.toBe('Muộn');
  });

  it('once the draft was thrown away', async () => {
    const { id } = await drafted(here.district);
    const one = an();
    const opened = await one.open(head, id);
    await one.act(({ db }) => db.plan.deleteMany({ where: { id } }));
    expect(codes(await one.save(head, id, opened, { title: 'Muộn' }))).toEqual(['plan-not-found']);
  });

  it('by another unit, whether it sees the plan or not', async () => {
    const { id } = await drafted(here.district);
    const answers = [];
    for (const unit of [here.province, here.commune, here.sibling, elsewhere.district, elsewhere.province]) {
      answers.push(...codes(await attempt(unit, id)));
    }
    expect(answers).toEqual([
      'plan-not-yours',
      'plan-not-found',
      'plan-not-found',
      'plan-not-found',
      'plan-not-found',
    ]);
  });

  it('of a plan that there is not', async () => {
    expect(codes(await attempt(here.district, randomUUID()))).toEqual(['plan-not-found']);
  });

  it('when it was removed meanwhile; what was typed stays with who typed it', async () => {
    const { id, fieldIds } = await drafted(here.district);
    const gone: Form<z.infer<typeof headForm>> = {
      ...head,
      part: `field:${fieldIds[0]}`,
      load: async () => null,
    };
    const one = an();
    const opened = await one.open(head, id);
    const saved = await one.save(gone, id, opened, { title: 'Còn đây' });
    expect(codes(saved)).toEqual(['part-removed']);
    expect('values' in saved ? saved.values : undefined).toBeUndefined();
  });
});

describe('the upper plan', () => {
  it('in the system is cited as it is, and can be left again', async () => {
    const above = await issued(here.province, { number: '57/KH-UBND', issuedOn: '2021-08-20' });
    const { id } = await drafted(here.district);
    const one = an();
    await one.save(upper, id, await one.open(upper, id), { upper: above.id });
    const row = () =>
      one.act(({ db }) =>
        db.plan.findFirst({
          where: { id },
          select: { upperPlanId: true, upperNumber: true, upperIssuer: true },
        }),
      );
    expect(await row()).toEqual({
      upperPlanId: above.id,
      upperNumber: '57/KH-UBND',
      upperIssuer: 'UBND tỉnh mẫu',
    });
    await one.save(upper, id, await one.open(upper, id), { upper: 'NONE' });
    expect(await row()).toEqual({ upperPlanId: null, upperNumber: null, upperIssuer: null });
  });

  it('is offered when a unit above has issued it: no draft, none of a sibling, below or one’s own', async () => {
    const wanted = await issued(here.province, { number: '58/KH-UBND' });
    const others = [
      await drafted(here.province),
      await issued(here.sibling, { number: '58/KH-UBND' }),
      await issued(here.commune, { number: '58/KH-UBND' }),
      await issued(here.district, { number: '58/KH-UBND' }),
      await issued(elsewhere.province, { number: '58/KH-UBND' }),
    ];
    const { id } = await drafted(here.district);
    const one = an();
    const plan = { id, startYear: 2021, endYear: 2025, upperPlanId: null };
    const { choices } = await one.act((scope) => upperSheet(scope, plan));
    const offered = choices.map((choice) => choice.id);
    expect(offered).toContain(wanted.id);
    for (const other of others) {
      expect(offered).not.toContain(other.id);
      expect(codes(await one.save(upper, id, await one.open(upper, id), { upper: other.id }))).toEqual([
        'upper-not-found',
      ]);
    }
  });

  it('takes the ties of fields with it, those to its fields only', async () => {
    const [left, period] = [
      await issued(here.province, { number: '59/KH-UBND' }),
      await issued(here.district, { number: '60/KH-UBND' }),
    ];
    const { id, fieldIds } = await drafted(here.district, { upperPlanId: left.id, periodPlanId: period.id });
    const [ofUpper, ofPeriod] = fieldIds;
    const one = an();
    await one.act(async ({ db }) => {
      await db.field.updateMany({ where: { id: ofUpper }, data: { upperFieldId: left.fieldIds[0] } });
      await db.field.updateMany({ where: { id: ofPeriod }, data: { upperFieldId: period.fieldIds[0] } });
    });
    const plan = { id, startYear: 2021, endYear: 2025, upperPlanId: left.id };
    expect((await one.act((scope) => upperSheet(scope, plan))).tiedFields).toBe(1);
    const ties = async () => (await stored(id))?.fields.map(({ upperFieldId }) => upperFieldId);
    await one.save(upper, id, await one.open(upper, id), { upper: left.id });
    expect(await ties()).toEqual([left.fieldIds[0], period.fieldIds[0]]);
    await one.save(upper, id, await one.open(upper, id), { upper: 'CITED', upperNumber: '1/KH' });
    expect(await ties()).toEqual([null, period.fieldIds[0]]);
  });

  it('that is to be cited says something', async () => {
    const { id } = await drafted(here.district);
    const one = an();
    const nothing = { upper: 'CITED', upperNumber: '', upperIssuedOn: '', upperIssuer: ' ' };
    expect(codes(await one.save(upper, id, await one.open(upper, id), nothing))).toEqual(['upper-not-cited']);
  });
});
