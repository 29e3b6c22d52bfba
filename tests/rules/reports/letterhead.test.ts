import { describe, expect, it } from 'vitest';
import { bodyCode, inText, letterheadOf, placeOf, type UnitInDocument } from '@/lib/reports/letterhead';

const district: UnitInDocument = {
  name: 'Huyện Đăk Đoa',
  kind: 'COMMITTEE',
  level: 'DISTRICT',
  parentName: 'Tỉnh Gia Lai',
};
const station: UnitInDocument = {
  name: 'Trạm y tế xã',
  kind: 'HEALTH_STATION',
  level: 'COMMUNE',
  parentName: 'Xã Ia Bang',
};

describe('a committee', () => {
  it('has no body above it and is spelt as its own documents spell it', () => {
    expect(letterheadOf(district, 'UBND huyện Đak Đoa')).toEqual({
      parentBody: null,
      body: ['ỦY BAN NHÂN DÂN', 'HUYỆN ĐAK ĐOA'],
    });
    expect(letterheadOf(district).body).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN ĐĂK ĐOA']);
    expect(inText(district)).toBe('UBND huyện Đăk Đoa');
    expect(bodyCode(district)).toBe('UBND');
  });
});

describe('a body', () => {
  it('stands under the committee', () => {
    expect(letterheadOf(station)).toEqual({
      parentBody: 'ỦY BAN NHÂN DÂN XÃ IA BANG',
      body: ['TRẠM Y TẾ XÃ'],
    });
    expect(inText(station)).toBe('Trạm y tế xã');
    expect(placeOf(station)).toBe('Ia Bang');
  });
});

it.each([
  ['Huyện Đăk Đoa', 'Đăk Đoa'],
  ['Thị trấn Đăk Đoa', 'Đăk Đoa'],
  ['Thành phố Bắc Kạn', 'Bắc Kạn'],
  ['Xã Xã Chắp', 'Xã Chắp'],
  ['Quận 1', 'Quận 1'],
])('the place of %s is %s', (name, place) => {
  expect(placeOf({ ...district, name })).toBe(place);
});

it('takes the place from how the documents spell the unit', () => {
  expect(placeOf(district, 'UBND huyện Đak Đoa')).toBe('Đak Đoa');
});
