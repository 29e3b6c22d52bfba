import { beforeAll, describe, expect, it } from 'vitest';
import { applyAmendment } from '@/lib/plans/amend/apply';
import { openAmendment } from '@/lib/plans/amend/open';
import { closePlan } from '@/lib/plans/close';
import { criteriaEditor } from '@/lib/plans/edit/criteria';
import { draftEnded, endOfDraft, issuedWords } from '@/lib/plans/edit/draft-end';
import { lockDraft } from '@/lib/plans/edit/lock';
import { typedWords } from '@/lib/plans/edit/typed-words';
import { discardDraft } from '@/lib/plans/start/discard';
import { as, foundSmallProvince, NOW, type Node, ownDatabase, type SmallProvince } from '../units/province';
import { drafted, issued } from './sample';

let here: SmallProvince;

beforeAll(async () => {
  await ownDatabase();
  here = await foundSmallProvince('90');
});

const end = (id: string, by: Node = here.district) => as(by, ['OFFICER'], (scope) => endOfDraft(scope, id));
const refused = async (id: string) => {
  const locked = await as(here.district, ['OFFICER'], (scope) => lockDraft(scope, id));
  return 'problems' in locked ? locked.problems[0] : undefined;
};

describe('what became of a draft', () => {
  it('is nothing while it is one', async () => {
    const { id } = await drafted(here.district);
    expect(await end(id)).toBeNull();
    expect(await refused(id)).toBeUndefined();
  });

  it('is the plan, issued by whom and when', async () => {
    const { id } = await issued(here.district, { number: '71/KH-UBND' });
    const found = await end(id);
    expect(found).toMatchObject({ how: 'ISSUED', plan: { id, number: '71/KH-UBND' }, at: NOW });
    const problem = await refused(id);
    expect(problem?.code).toBe('plan-not-draft');
    expect(problem?.message).toContain('ban hành lúc 15/10/2024 08:00 (số 71/KH-UBND ngày 18/08/2021)');
    expect(problem?.message).toContain('«Sửa đổi kế hoạch»');
    expect(await as(here.district, ['REVIEWER'], (scope) => closePlan(scope, id))).toEqual([]);
    expect((await refused(id))?.message).not.toContain('«Sửa đổi kế hoạch»');
  });

  it('is the amendment, with the plan that it changed', async () => {
    const { id } = await issued(here.district, { number: '72/KH-UBND' });
    const draftId = await as(here.district, ['OFFICER'], async (scope) => {
      const opened = await openAmendment(scope, id);
      if ('problems' in opened) throw new Error(opened.problems[0]?.code);
      await scope.db.plan.updateMany({ where: { id: opened.id }, data: { title: 'Tên khác' } });
      return opened.id;
    });
    const document = { planId: id, number: '9/QĐ', issuedOn: '2024-10-01', reason: 'Ý kiến cấp trên' };
    expect(await as(here.district, ['OFFICER'], (scope) => applyAmendment(scope, document))).toEqual([]);
    expect(await end(draftId)).toMatchObject({ how: 'AMENDED', plan: { id }, at: NOW });
    expect((await refused(draftId))?.code).toBe('draft-in-force');
    expect((await end(id))?.how).toBe('ISSUED');
  });

  it('is nothing more where it was thrown away', async () => {
    const { id } = await drafted(here.district);
    await as(here.district, ['OFFICER'], (scope) => discardDraft(scope, id));
    expect(await end(id)).toMatchObject({ how: 'DISCARDED', plan: null, at: NOW });
    expect((await refused(id))?.message).toContain('bỏ lúc 15/10/2024 08:00');
  });

  it('is told to those only who write for that unit', async () => {
    const { id } = await issued(here.district, { number: '73/KH-UBND' });
    const gone = await drafted(here.district);
    await as(here.district, ['OFFICER'], (scope) => discardDraft(scope, gone.id));
    for (const unit of [here.province, here.commune, here.sibling]) {
      expect(await end(id, unit)).toBeNull();
      expect(await end(gone.id, unit)).toBeNull();
    }
    expect(await as(here.district, ['LEADER'], (scope) => endOfDraft(scope, id))).toBeNull();
    expect(await end('x')).toBeNull();
  });

  it('is told without a name or time that nobody kept', () => {
    const of = { how: 'ISSUED', plan: null, by: null, at: null } as const;
    expect(issuedWords(of)).toBe('được ban hành');
    expect(draftEnded({ ...of, how: 'DISCARDED' }).message).toContain('Dự thảo này đã được bỏ; nội dung');
  });
});

it('tells what was typed in words, without what nobody types', async () => {
  const values = {
    ...{ unit: 'u', plan: 'p', part: 'criteria:general', revision: '3', intent: 'done', order: 'a,new1' },
    ...{ 'a.text': 'Có đường\nbê tông', 'a.subject': 'HOUSEHOLD', 'a.evidence': 'on', 'new1.text': ' ' },
    'gone.text': 'Của một dòng đã bỏ',
  };
  const told = await as(here.district, [], (scope) => typedWords(scope, values, criteriaEditor));
  expect(told).toEqual([
    { label: 'Dòng 1: Nội dung tiêu chí', text: 'Có đường\nbê tông' },
    { label: 'Dòng 1: Đối tượng của tiêu chí', text: 'Hộ gia đình' },
    { label: 'Dòng 1: Cần minh chứng', text: 'có đánh dấu' },
  ]);
});
