import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTakenOver } from '@/lib/plans/start/lower';
import { evenShare, type LowerUnit, shareOf, type UpperQuota } from '@/lib/plans/start/share';

const COMMUNE: LowerUnit = { id: 'c', path: '1.2.3.', asWritten: 'UBND xã Mẫu', school: false };

function upper(changes: Partial<UpperQuota> = {}): UpperQuota {
  return {
    ...{
      fieldId: 'f',
      fieldAsWritten: null,
      min: 10,
      max: null,
      cadence: 'YEARLY',
      cadenceStated: true,
      year: null,
    },
    ...{ eachAssignee: false, perSchoolLevel: false, parts: [], led: true, units: 1 },
    ...changes,
  };
}

describe("a unit's share of an upper quota", () => {
  it.each<[string, Partial<UpperQuota>, { min: number; max: number | null; said: boolean } | null]>([
    ['that it does not lead is none', { led: false }, null],
    ['that it leads alone is the whole', {}, { min: 10, max: null, said: false }],
    [
      'for each is the same number',
      { eachAssignee: true, units: 14, max: 15 },
      { min: 10, max: 15, said: false },
    ],
    [
      'for each of a group that cannot be counted, too',
      { eachAssignee: true, units: null },
      { min: 10, max: null, said: false },
    ],
    ['of 14 together is rounded up', { units: 14 }, { min: 1, max: null, said: true }],
    ['of three together', { units: 3, max: 15 }, { min: 4, max: 5, said: true }],
    ['of five together, even', { units: 5, max: 15 }, { min: 2, max: 3, said: true }],
    ['of nobody knows how many stays whole', { units: null, max: 12 }, { min: 10, max: 12, said: true }],
    ['of none asked is none asked', { units: 3, min: 0 }, { min: 0, max: null, said: true }],
  ])('%s', (_, changes, expected) => {
    const share = shareOf(upper(changes), COMMUNE);
    expect(share && { min: share.min, max: share.max, said: share.note !== null }).toEqual(expected);
  });

  it('is led by the unit alone, in its own words', () => {
    expect(shareOf(upper({ eachAssignee: true, units: 14 }), COMMUNE)).toMatchObject({
      eachAssignee: false,
      assignees: [{ role: 'LEAD', asWritten: 'UBND xã Mẫu', unit: { id: 'c', path: '1.2.3.' } }],
    });
  });

  it('keeps cadence and reading', () => {
    expect(shareOf(upper({ cadence: 'PERIOD', cadenceStated: false }), COMMUNE)).toMatchObject({
      ...{ cadence: 'PERIOD', cadenceStated: false, year: null },
    });
    expect(shareOf(upper({ cadence: 'YEAR', year: 2024 }), COMMUNE)).toMatchObject({
      cadence: 'YEAR',
      year: 2024,
    });
  });

  it('says of a joint number among how many it was split', () => {
    expect(shareOf(upper({ units: 14, max: 15 }), COMMUNE)?.note).toBe(
      'Chia đều từ chỉ tiêu chung 10–15 của 14 đơn vị trong kế hoạch cấp trên; cần xác nhận phần của đơn vị.',
    );
  });

  it('splits the parts by subject, and never asks for fewer than they are', () => {
    const parts = [
      { subject: 'COLLECTIVE', min: 1 },
      { subject: 'INDIVIDUAL', min: 1 },
    ] as const;
    expect(shareOf(upper({ min: 2, max: 2, parts, units: 3 }), COMMUNE)).toMatchObject({
      min: 2,
      max: 2,
      parts,
    });
  });

  it('is per level of schooling only in a school', () => {
    const each = upper({ perSchoolLevel: true, eachAssignee: true });
    expect(shareOf(each, COMMUNE)?.perSchoolLevel).toBe(false);
    expect(shareOf(each, { ...COMMUNE, school: true })?.perSchoolLevel).toBe(true);
    expect(shareOf(upper(), { ...COMMUNE, school: true })?.perSchoolLevel).toBe(false);
  });
});

describe('properties', () => {
  const whole = fc.nat(500);
  const among = fc.integer({ min: 1, max: 60 });

  it('the shares are never short of the whole, and one less each would be', () => {
    fc.assert(
      fc.property(whole, among, (number, units) => {
        const share = evenShare(number, units);
        expect(share * units).toBeGreaterThanOrEqual(number);
        if (number > 0) expect((share - 1) * units).toBeLessThan(number);
      }),
    );
  });

  it('bounds stay bounds, and the parts fit between them', () => {
    fc.assert(
      fc.property(
        whole,
        fc.option(whole),
        among,
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }),
        (min, more, units, split) => {
          const max = more === null ? null : min + more;
          const parts = split.map((count, at) => ({
            subject: (['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'] as const)[at] ?? 'HOUSEHOLD',
            min: count,
          }));
          const share = shareOf(upper({ min, max, parts, units }), COMMUNE);
          const sum = share?.parts.reduce((all, part) => all + part.min, 0) ?? 0;
          expect(share?.min).toBeGreaterThanOrEqual(sum);
          expect(share?.parts.every((part) => part.min > 0)).toBe(true);
          if (share?.max != null) expect(share.max).toBeGreaterThanOrEqual(share.min);
          expect(share?.max === null).toBe(max === null);
        },
      ),
    );
  });
});

describe('a deadline of the upper plan', () => {
  const [own, other] = [
    { id: 'c', path: '1.2.3.', name: 'Xã Mẫu' },
    { id: 'd', path: '1.2.4.', name: 'Xã Khác' },
  ];
  const group = { id: 'g', name: 'Các xã' };
  it.each([
    ['binds all', { purpose: 'NOMINATIONS', boundGroup: null, boundUnit: null }, true],
    ['binds its group', { purpose: 'PERIODIC_REPORT', boundGroup: group, boundUnit: null }, true],
    ['binds the unit', { purpose: 'FINAL_REVIEW', boundGroup: null, boundUnit: own }, true],
    ['binds another unit', { purpose: 'NOMINATIONS', boundGroup: null, boundUnit: other }, false],
    [
      'binds another group',
      { purpose: 'NOMINATIONS', boundGroup: { id: 'h', name: 'Các trường' }, boundUnit: null },
      false,
    ],
    ['asks for the lower plan itself', { purpose: 'PLAN_IN', boundGroup: null, boundUnit: null }, false],
  ] as const)('that %s', (_, deadline, expected) => {
    expect(isTakenOver(deadline, 'c', new Set(['g']))).toBe(expected);
  });
});
