import { describe, expect, it } from 'vitest';
import { readPart } from '@/lib/nominations/part-schema';
import type { PartValues, WrittenPart } from '@/lib/nominations/parts';

const ID = '8a4c5f10-7d5e-4a5b-9a1e-0d5c6b7a8f90';
const OTHER = '1f2e3d4c-5b6a-4798-8a7b-6c5d4e3f2a1b';

const read = (part: WrittenPart, typed: PartValues) => readPart(part, typed, 'INDIVIDUAL');
const refused = (part: WrittenPart, typed: PartValues) =>
  read(part, typed).problems.map(({ at, message }) => [at, message]);

describe('who', () => {
  it('takes what was sent and leaves out what was not, except ticks', () => {
    expect(read('who', { name: 'Y Thử' }).values).toEqual({
      name: 'Y Thử',
      isLeader: '',
      isDirectLabour: '',
    });
  });

  it('leaves out what the subject does not have', () => {
    const typed = {
      name: 'Tổ hợp tác',
      birthYear: '1980',
      sex: 'MALE',
      idNumber: '123456789',
      isLeader: 'on',
    };
    expect(readPart('who', typed, 'COLLECTIVE').values).toEqual({ name: 'Tổ hợp tác', isDirectLabour: '' });
  });

  it('keeps the rest when a field is refused', () => {
    const { values, problems } = read('who', { name: 'Y Thử', birthYear: '19', place: 'Làng Bông' });
    expect(values).toMatchObject({ name: 'Y Thử', place: 'Làng Bông' });
    expect(values).not.toHaveProperty('birthYear');
    expect(problems.map(({ at }) => at)).toEqual(['birthYear']);
  });

  it.each(['nineteen', '85', '1985a', '19 85', '-1985', '1899', '2101', '1985.0', '²⁰²⁰', '19999'])(
    'refuses %j as a year of birth, at that field',
    (birthYear) => {
      expect(refused('who', { birthYear })).toEqual([['birthYear', expect.stringContaining('bốn chữ số')]]);
    },
  );

  it.each([
    ['001079012345', '001079012345'],
    ['001 079 012 345', '001079012345'],
    ['001.079-012', '001079012'],
    ['', ''],
  ])('reads the ID number %j as %j', (idNumber, digits) => {
    expect(read('who', { idNumber }).values.idNumber).toBe(digits);
  });

  it.each(['1', '12345678', '1234567890', '00107901234x', '•••••••••••45', '٠٠١٠٧٩٠١٢'])(
    'refuses %j as an ID number',
    (idNumber) => {
      expect(refused('who', { idNumber }).map(([at]) => at)).toEqual(['idNumber']);
    },
  );

  it('stores text composed, without control characters and marks that reorder it', () => {
    const { values } = read('who', { name: ' No\u0302ng\u0000 Thi\u0323  Bi\u0301ch\u202E ' });
    expect(values.name).toBe('Nông Thị Bích');
  });

  it('counts characters as a person does', () => {
    expect(refused('who', { name: 'ộ'.repeat(200) })).toEqual([]);
    expect(refused('who', { name: 'ă'.repeat(201) })).toEqual([
      ['name', 'Tên dài 201 ký tự, tối đa 200. Vui lòng rút gọn.'],
    ]);
  });

  it('names every field that is too long, all at once', () => {
    const long = 'x'.repeat(1_000_000);
    expect(refused('who', { name: long, place: long, birthYear: 'x' }).map(([at]) => at)).toEqual([
      'name',
      'birthYear',
      'place',
    ]);
  });

  it('takes no choice that is not offered', () => {
    const typed = { sex: 'OTHER', areaClass: '__proto__', constructor: 'x' };
    expect(read('who', typed).values).toMatchObject({ sex: '', areaClass: '' });
  });
});

describe('criteria', () => {
  it('reads answers, notes and the files that are ticked', () => {
    const typed = {
      [`met-${ID}`]: 'yes',
      [`note-${ID}`]: ' Biên bản  12/5 ',
      [`proof-${ID}.${OTHER}`]: 'on',
      [`proof-${ID}.${ID}`]: 'on',
      [`note-${OTHER}`]: '',
    };
    expect(read('criteria', typed).values).toEqual({
      [`met-${ID}`]: 'yes',
      [`note-${ID}`]: 'Biên bản  12/5',
      [`proof-${ID}`]: `${OTHER},${ID}`,
      [`met-${OTHER}`]: '',
      [`note-${OTHER}`]: '',
      [`proof-${OTHER}`]: '',
    });
  });

  it('ignores answers whose names are not ours', () => {
    const typed = { 'met-x': 'yes', 'note-': 'y', 'met-__proto__': 'yes', [`proof-${ID}.x`]: 'on' };
    expect(read('criteria', typed).values).toEqual({});
  });

  it('refuses a note that is too long at the note', () => {
    expect(refused('criteria', { [`note-${ID}`]: 'x'.repeat(2001) }).map(([at]) => at)).toEqual([
      `note-${ID}`,
    ]);
  });
});

it('reads long texts with line breaks, emoji and halves of letters', () => {
  const { values } = read('achievements', { achievements: 'dòng một\r\ndòng hai \uD800 👩🏽‍🌾 שלום' });
  expect(values).toEqual({ achievements: 'dòng một\ndòng hai \uFFFD 👩🏽‍🌾 שלום' });
});

it('reads declarations as ticks', () => {
  expect(read('declarations', { noDiscipline: 'on' }).values).toEqual({
    noDiscipline: 'on',
    noInspection: '',
    noComplaint: '',
  });
});
