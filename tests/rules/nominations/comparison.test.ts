import { describe, expect, test } from 'vitest';
import { changedParts, compareSubmitted } from '@/lib/nominations/comparison';
import { readSubmitted, type Submitted } from '@/lib/nominations/submitted';

const [UNIT, OTHER_UNIT, FIELD, INCOME, MODEL] = Array.from({ length: 5 }, () => crypto.randomUUID());

const criterion = (id = '', text = 'Thu nhập trên mức bình quân của xã') => ({
  id,
  text,
  required: true,
  evidence: true,
  general: false,
});

/** A version with which another is compared, changed as a case needs it. */
function version(
  content: Partial<Submitted['content']> = {},
  other: Partial<Omit<Submitted, 'content'>> = {},
): Submitted {
  return {
    unit: { id: UNIT ?? '', name: 'Xã Suối', parentName: 'Huyện Một' },
    field: { id: FIELD ?? '', name: 'Chung sức xây dựng nông thôn mới' },
    criteria: [criterion(INCOME), criterion(MODEL, 'Mô hình được hộ khác làm theo')],
    ...other,
    content: {
      unitId: UNIT ?? '',
      name: 'Nông Thị Bích',
      birthYear: 1979,
      sex: 'FEMALE',
      ethnicity: 'Tày',
      position: null,
      place: 'Thôn Thượng',
      isLeader: false,
      isDirectLabour: true,
      areaClass: 'REGION_III',
      model: null,
      idNumber: null,
      earlierTitles: '',
      achievements: 'Vận động 32 hộ hiến 1.200 m² đất làm đường.',
      results: '',
      effect: '',
      evidence: [],
      noDiscipline: true,
      noInspection: true,
      noComplaint: true,
      answers: [
        { criterionId: INCOME ?? '', met: true, note: 'Biên bản họp thôn' },
        { criterionId: MODEL ?? '', met: false, note: '' },
      ],
      ...content,
    },
  };
}

const parts = (after: Submitted, before = version()) => changedParts(compareSubmitted(before, after));

describe('two versions of a nomination', () => {
  test('that say the same differ in nothing', () => {
    expect(parts(version())).toEqual([]);
    expect(parts(readSubmitted(JSON.parse(JSON.stringify(version()))))).toEqual([]);
  });

  test.each<[keyof Submitted['content'], Partial<Submitted['content']>]>([
    ['name', { name: 'Nông Thị Bính' }],
    ['birthYear', { birthYear: null }],
    ['sex', { sex: null }],
    ['ethnicity', { ethnicity: 'Nùng' }],
    ['position', { position: 'Trưởng thôn' }],
    ['place', { place: null }],
    ['areaClass', { areaClass: 'REGION_II' }],
    ['isLeader', { isLeader: true }],
    ['isDirectLabour', { isDirectLabour: false }],
  ])('differ in who is nominated: %s', (fact, changed) => {
    const changes = compareSubmitted(version(), version(changed));
    expect([...changes.who]).toEqual([fact]);
    expect(changedParts(changes)).toEqual(['who']);
  });

  test('differ by another unit, not by the same one under a new name', () => {
    const unit = (id = '') => ({ unit: { id, name: 'Xã Suối Mới', parentName: null } });
    expect([...compareSubmitted(version(), version({}, unit(OTHER_UNIT))).who]).toEqual(['unit']);
    expect(parts(version({}, unit(UNIT)))).toEqual([]);
  });

  test('differ in every part that was touched, in the order of reading', () => {
    const after = version({
      noComplaint: false,
      answers: [],
      achievements: 'Vận động 40 hộ.',
      ethnicity: null,
    });
    expect(parts(after)).toEqual(['who', 'achievements', 'criteria', 'declarations']);
    expect([...compareSubmitted(version(), after).declarations]).toEqual(['noComplaint']);
  });
});

describe('answers to criteria', () => {
  const [income, model] = version().content.answers;
  if (!income || !model) throw new Error('the version has no answers');

  test.each([
    ['the note', [{ ...income, note: 'Giấy xác nhận của UBND xã' }, model], [INCOME]],
    ['met or not', [income, { ...model, met: true }], [MODEL]],
    ['left out', [income], [MODEL]],
  ])('differ by %s', (_what, answers, changed) => {
    expect([...compareSubmitted(version(), version({ answers })).criteria]).toEqual(changed);
  });

  test('are the same in another order, and left alone or open', () => {
    expect(parts(version({ answers: [model, income] }))).toEqual([]);
    const open = version({ answers: [income, { criterionId: MODEL ?? '', met: null, note: '' }] });
    expect(parts(version({ answers: [income] }), open)).toEqual([]);
  });

  test('differ where the plan words the criterion otherwise, has it anew or has it no more', () => {
    const reworded = { criteria: [criterion(INCOME, 'Thu nhập gấp đôi'), criterion(MODEL, 'Mô hình')] };
    expect([...compareSubmitted(version(), version({}, reworded)).criteria]).toEqual([INCOME, MODEL]);
    const fewer = version({}, { criteria: [criterion(INCOME)] });
    const gone = compareSubmitted(version(), fewer);
    expect([gone.gone.map(({ id }) => id), changedParts(gone)]).toEqual([[MODEL], ['criteria']]);
    expect([...compareSubmitted(fewer, version()).criteria]).toEqual([MODEL]);
  });
});

test('what is no version is not read as one', () => {
  for (const stored of [null, {}, { ...version(), content: {} }]) {
    expect(() => readSubmitted(stored)).toThrow();
  }
});
