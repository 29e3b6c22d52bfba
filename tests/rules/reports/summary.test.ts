import { describe, expect, it } from 'vitest';
import { figuresOf, listOf, type ReportedExemplar, share, shortened } from '@/lib/reports/summary';

const FIELDS = [
  { id: 'new', name: 'Nông thôn mới' },
  { id: 'health', name: 'Y tế' },
  { id: 'empty', name: 'Không có ai' },
];

function exemplar(name: string, changes: Partial<ReportedExemplar> = {}): ReportedExemplar {
  return {
    fieldId: 'new',
    subject: 'INDIVIDUAL',
    name,
    birthYear: 1980,
    position: null,
    place: null,
    isLeader: false,
    isDirectLabour: false,
    areaClass: 'REGION_III',
    unitName: 'Xã Suối',
    achievements: 'Trồng chè',
    recognisedOn: '2024-06-11',
    ...changes,
  };
}

describe('the list', () => {
  it('goes by field, then subject, then given name, collectives by their whole name', () => {
    const list = listOf(FIELDS, [
      exemplar('Nông Văn Ước'),
      exemplar('Rơ Châm An', { fieldId: 'health' }),
      exemplar('Hoàng Thị Đào'),
      exemplar('Lý Thị Dung'),
      exemplar('Tổ hợp tác chè', { subject: 'COLLECTIVE' }),
      exemplar('Chi hội Phụ nữ', { subject: 'COLLECTIVE' }),
    ]);
    expect(list.map(({ field, exemplars }) => [field.id, exemplars.map(({ name }) => name)])).toEqual([
      ['new', ['Chi hội Phụ nữ', 'Tổ hợp tác chè', 'Lý Thị Dung', 'Hoàng Thị Đào', 'Nông Văn Ước']],
      ['health', ['Rơ Châm An']],
    ]);
  });
});

describe('the figures', () => {
  const figures = figuresOf(FIELDS, [
    exemplar('A', { isLeader: true }),
    exemplar('B', { isDirectLabour: true, areaClass: 'REGION_I' }),
    exemplar('C', { isDirectLabour: true, areaClass: null }),
    // Of collectives and households neither post nor labour is counted.
    exemplar('D', { subject: 'COLLECTIVE', isLeader: true, fieldId: 'health' }),
    exemplar('E', { subject: 'HOUSEHOLD', isDirectLabour: true }),
  ]);

  it('add up by field and subject', () => {
    expect(figures.total).toBe(5);
    expect(figures.subjects).toEqual({ COLLECTIVE: 1, INDIVIDUAL: 3, HOUSEHOLD: 1 });
    expect(figures.byField.map(({ total }) => total)).toEqual([4, 1, 0]);
  });

  it('count posts and direct labour among individuals, places among all', () => {
    expect(figures.individuals).toEqual({ total: 3, leaders: 1, directLabour: 2 });
    expect(figures.byArea).toEqual({ REGION_I: 1, REGION_II: 0, REGION_III: 3, UNKNOWN: 1 });
  });
});

it.each([
  [1, 8, '12,5%'],
  [1, 3, '33,3%'],
  [3, 3, '100%'],
  [0, 0, '0%'],
])('%i of %i is %s', (part, whole, said) => {
  expect(share(part, whole)).toBe(said);
});

describe('shortened achievements', () => {
  it.each([
    ['stay as they are when they fit', 'Trồng chè.  Nuôi\ncá.', 40, 'Trồng chè. Nuôi cá.'],
    [
      'end with a sentence',
      'Vận động 32 hộ hiến đất. Làm đường liên thôn dài 2 km.',
      30,
      'Vận động 32 hộ hiến đất.',
    ],
    [
      'end with a word where the sentence is long',
      'Vận động ba mươi hai hộ hiến đất làm đường',
      20,
      'Vận động ba mươi hai…',
    ],
    ['are cut where there is no word', 'Ư'.repeat(50), 10, `${'Ư'.repeat(10)}…`],
  ])('%s', (_, text, max, expected) => {
    expect(shortened(text, max)).toBe(expected);
  });
});
