import { describe, expect, it } from 'vitest';
import { type ImportFacts, readRow } from '@/lib/imports/rows';
import type { RowCells } from '@/lib/imports/table';

const COMMUNE = '11111111-1111-4111-8111-111111111111';
const unit = (id: number) => `2222222${id}-2222-4222-8222-222222222222`;

const facts: ImportFacts = {
  own: { id: COMMUNE, name: 'Xã Ia Bang' },
  units: [
    { id: COMMUNE, name: 'Xã Ia Bang', committee: true, parentName: 'Huyện Chư Prông' },
    { id: unit(1), name: 'Làng Klũh Yẽh', committee: false, parentName: 'Xã Ia Bang' },
    { id: unit(2), name: 'Công an xã', committee: false, parentName: 'Xã Ia Bang' },
    { id: unit(3), name: 'Trường Tiểu học Nguyễn Du', committee: false, parentName: 'Xã Ia Bang' },
    { id: unit(4), name: 'Trường Trung học cơ sở Nguyễn Du', committee: false, parentName: 'Xã Ia Bang' },
  ],
  fields: [
    {
      id: 'a',
      name: 'Chung sức xây dựng nông thôn mới',
      shortName: 'Nông thôn mới',
      subjects: ['INDIVIDUAL', 'COLLECTIVE'],
    },
    {
      id: 'b',
      name: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
      shortName: null,
      subjects: [],
    },
    { id: 'c', name: 'Gia đình văn hóa', shortName: null, subjects: ['HOUSEHOLD'] },
    { id: 'd', name: 'Dân vận khéo phát triển kinh tế', shortName: null, subjects: [] },
    { id: 'e', name: 'Dân vận khéo phát triển văn hóa', shortName: null, subjects: [] },
  ],
};

const good: RowCells = { fieldId: 'Nông thôn mới', subject: 'Cá nhân', name: 'Rơ Châm Hyưn' };

const read = (cells: RowCells) => readRow({ ...good, ...cells }, facts);
const draft = (cells: RowCells) => {
  const row = read(cells);
  if ('problems' in row) throw new Error(row.problems.map(({ code }) => code).join());
  return row.draft;
};
const refused = (cells: RowCells) => {
  const row = read(cells);
  return 'problems' in row ? row.problems.map(({ at, code }) => `${at} ${code}`) : [];
};
const remarks = (cells: RowCells) => {
  const row = read(cells);
  return 'remarks' in row ? row.remarks.map(({ at, code }) => `${at} ${code}`) : ['refused'];
};

describe('a row with nothing but its place and a name', () => {
  it('is a draft of the acting unit', () => {
    expect(draft({})).toMatchObject({
      unitId: COMMUNE,
      fieldId: 'a',
      subject: 'INDIVIDUAL',
      declared: false,
      achievements: '',
    });
    expect(remarks({})).toEqual([]);
  });
});

describe('the field', () => {
  it.each([
    ['its name', 'Chung sức xây dựng nông thôn mới', 'a', []],
    ['its short name without diacritics', 'nong thon moi', 'a', []],
    ['decomposed letters', 'Nông thôn mới'.normalize('NFD'), 'a', []],
    ['numbered as in the document', '1. Nông thôn mới', 'a', ['fieldId read-as']],
    ['a letter missing', 'Chung sức xây dựng nông thôn mớ', 'a', ['fieldId read-as']],
    ['a part of its name', 'Học tập và làm theo', 'b', ['fieldId read-as']],
  ])('is found by %s', (_, fieldId, id, said) => {
    expect(draft({ fieldId })?.fieldId).toBe(id);
    expect(remarks({ fieldId })).toEqual(said);
  });

  it.each([
    ['nothing', '', 'field-missing'],
    ['another plan', 'An toàn giao thông', 'field-unknown'],
    ['two that are as near', 'Dân vận khéo phát triển', 'field-ambiguous'],
  ])('is refused for %s', (_, fieldId, code) => {
    expect(refused({ fieldId })).toContain(`fieldId ${code}`);
  });
});

describe('the subject', () => {
  it.each([
    ['Cá nhân', 'INDIVIDUAL'],
    ['CA NHAN ', 'INDIVIDUAL'],
    ['tập thể', 'COLLECTIVE'],
  ])('«%s» is %s', (subject, meant) => {
    expect(draft({ subject }).subject).toBe(meant);
  });

  it('that is left out is the only one that the field takes', () => {
    expect(draft({ fieldId: 'Gia đình văn hóa', subject: '' }).subject).toBe('HOUSEHOLD');
    expect(remarks({ fieldId: 'Gia đình văn hóa', subject: '' })).toEqual(['subject read-as']);
  });

  it.each([
    ['nothing where there is a choice', '', 'subject-missing'],
    ['a word that is none', 'Công ty', 'subject-unknown'],
    ['one that the field does not take', 'Hộ gia đình', 'subject-not-in-field'],
  ])('is refused for %s', (_, subject, code) => {
    expect(refused({ subject })).toEqual([`subject ${code}`]);
  });
});

describe('the unit', () => {
  it.each([
    ['Làng Kluh Yeh', unit(1), []],
    ['CA xã', unit(2), []],
    ['UBND xã Ia Băng', COMMUNE, []],
    ['TH Nguyễn Du', unit(3), null],
    ['Kluh Yeh', unit(1), ['unitId read-as']],
  ])('«%s»', (unitId, id, said) => {
    if (said === null)
      return expect(['unitId unit-unknown', 'unitId unit-ambiguous']).toContain(refused({ unitId })[0]);
    expect(draft({ unitId }).unitId).toBe(id);
    expect(remarks({ unitId })).toEqual(said);
  });

  it.each([
    ['a sibling', 'Xã Ia Kly', 'unit-unknown'],
    ['two', 'Nguyễn Du', 'unit-ambiguous'],
  ])('is refused for %s', (_, unitId, code) => {
    expect(refused({ unitId })).toEqual([`unitId ${code}`]);
  });
});

describe('who', () => {
  it.each([
    ['1985', '1985'],
    ['1985.0', '1985'],
    [' 1985 ', '1985'],
    ['05/02/1985', '1985'],
    ['2/1985', '1985'],
    ['', ''],
  ])('the year of birth «%s» is %s', (birthYear, year) => {
    expect(draft({ birthYear }).who.birthYear).toBe(year);
  });

  it.each(['85', '1850', 'khoảng 1985', '20000'])('the year of birth «%s» is refused', (birthYear) => {
    expect(refused({ birthYear })).toEqual(['birthYear custom']);
  });

  it.each([
    ['có', 'on'],
    ['CÓ', 'on'],
    ['x', 'on'],
    ['1', 'on'],
    ['✓', 'on'],
    ['Không', ''],
    ['khong', ''],
    ['0', ''],
    ['-', ''],
    ['', ''],
  ])('«%s» under a yes or no', (isLeader, stored) => {
    expect(draft({ isLeader }).who.isLeader).toBe(stored);
  });

  it('reads sex, area and ethnicity by their words', () => {
    expect(draft({ sex: 'nữ', areaClass: 'KV III', ethnicity: 'gia rai' }).who).toMatchObject({
      sex: 'FEMALE',
      areaClass: 'REGION_III',
      ethnicity: 'Gia Rai',
    });
  });

  it('refuses each word that it does not know, at its column', () => {
    expect(refused({ sex: 'khác', areaClass: 'vùng cao', isLeader: 'có lẽ', declared: '?!' })).toEqual([
      'sex word-unknown',
      'areaClass word-unknown',
      'isLeader word-unknown',
      'declared word-unknown',
    ]);
  });

  it('leaves out of a collective what only a person has, and says so', () => {
    const cells = { subject: 'Tập thể', birthYear: '1985', isLeader: 'Không', place: 'Làng Klũh Yẽh' };
    expect(draft(cells).who).not.toHaveProperty('birthYear');
    expect(remarks(cells)).toEqual(['birthYear not-asked']);
  });

  it.each(['', '   ', '123', '—'])('is refused without a name: «%s»', (name) => {
    expect(refused({ name })).toEqual(['name name-missing']);
  });

  it('refuses what is too long at its column, and names all that is wrong', () => {
    const long = 'ă'.repeat(301);
    expect(refused({ name: long, model: long, achievements: 'a'.repeat(20_001), birthYear: '85' })).toEqual([
      'name custom',
      'model custom',
      'birthYear custom',
      'achievements custom',
    ]);
  });

  it('keeps an ID number with the zero in front, and only where there is the column', () => {
    expect(draft({ idNumber: '001179000001' }).who.idNumber).toBe('001179000001');
    expect(draft({ idNumber: '1179000001' }).who.idNumber).toBe('001179000001');
    expect(remarks({ idNumber: '79179000001' })).toEqual(['idNumber zeros-restored']);
    expect(draft({}).who).not.toHaveProperty('idNumber');
    expect(refused({ idNumber: '12345' })).toEqual(['idNumber custom']);
  });
});
