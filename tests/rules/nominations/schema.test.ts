import { describe, expect, it } from 'vitest';
import { nominationForm } from '@/lib/nominations/schema';

const ID = '8a4c5f10-7d5e-4a5b-9a1e-0d5c6b7a8f90';
const OTHER = '1f2e3d4c-5b6a-4798-8a7b-6c5d4e3f2a1b';

const typed = {
  unit: ID,
  unitId: ID,
  planId: ID,
  fieldId: ID,
  subject: 'INDIVIDUAL',
  year: '2024',
  formToken: OTHER,
};

const read = (changes: Record<string, string>) => nominationForm.safeParse({ ...typed, ...changes });

const refused = (changes: Record<string, string>) =>
  read(changes).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('the form of a nomination', () => {
  it('may come with nothing but its place', () => {
    expect(read({}).data).toMatchObject({
      intent: 'save',
      name: '',
      birthYear: null,
      sex: null,
      ethnicity: null,
      isLeader: false,
      noComplaint: false,
      answers: [],
      year: 2024,
    });
  });

  it('reads checkboxes, choices and the checklist', () => {
    const { data } = read({
      intent: 'submit',
      nominationId: ID,
      sex: 'FEMALE',
      areaClass: 'REGION_III',
      isDirectLabour: 'on',
      noInspection: 'on',
      [`met-${ID}`]: 'yes',
      [`note-${ID}`]: ' Biên bản  12/5 ',
      [`met-${OTHER}`]: 'no',
      [`note-${OTHER}`]: '',
    });
    expect(data).toMatchObject({
      intent: 'submit',
      nominationId: ID,
      isDirectLabour: true,
      noInspection: true,
    });
    expect(data?.answers).toEqual([
      { criterionId: ID, met: true, note: 'Biên bản  12/5' },
      { criterionId: OTHER, met: false, note: '' },
    ]);
  });

  it('keeps a note that has no answer yet, and no empty answers', () => {
    const { data } = read({ [`note-${ID}`]: 'hỏi lại', [`met-${OTHER}`]: '', [`note-${OTHER}`]: '  ' });
    expect(data?.answers).toEqual([{ criterionId: ID, met: null, note: 'hỏi lại' }]);
  });

  it('ignores answers whose names are not ours', () => {
    expect(read({ 'met-x': 'yes', 'note-': 'y', 'met-__proto__': 'yes' }).data?.answers).toEqual([]);
  });

  it.each(['nineteen', '85', '1985a', '19 85', '-1985', '1899', '2101', '1985.0', '²⁰²⁰', '19999'])(
    'refuses %j as a year of birth, at that field',
    (birthYear) => {
      expect(refused({ birthYear })).toEqual([['birthYear', expect.stringContaining('bốn chữ số')]]);
    },
  );

  it('stores text composed, without control characters and marks that reorder it', () => {
    const { data } = read({
      name: ' No\u0302ng\u0000 Thi\u0323  Bi\u0301ch\u202E ',
      achievements: 'dòng một\r\ndòng hai \uD800 👩🏽‍🌾 שלום',
    });
    expect(data?.name).toBe('Nông Thị Bích');
    expect(data?.achievements).toBe('dòng một\ndòng hai \uFFFD 👩🏽‍🌾 שלום');
  });

  it('counts characters as a person does', () => {
    expect(read({ name: 'ộ'.repeat(200) }).success).toBe(true);
    expect(refused({ name: 'ă'.repeat(201) })).toEqual([
      ['name', 'Tên dài 201 ký tự, tối đa 200. Vui lòng rút gọn.'],
    ]);
  });

  it('names every field that is too long, all at once', () => {
    const long = 'x'.repeat(1_000_000);
    expect(refused({ name: long, [`note-${ID}`]: long, birthYear: 'x' }).map(([at]) => at)).toEqual([
      `note-${ID}`,
      'name',
      'birthYear',
    ]);
  });

  it.each(['unitId', 'planId', 'fieldId', 'formToken', 'nominationId', 'subject', 'year'])(
    'refuses garbage in %s in Vietnamese',
    (name) => {
      const [problem] = refused({ [name]: "' OR 1=1 --" });
      expect(problem?.[0]).toBe(name);
      expect(problem?.[1]).toMatch(/[ăâđêôơưạảấầểễộờợụừữý]/);
    },
  );
});
