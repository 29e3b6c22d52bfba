import { describe, expect, it } from 'vitest';
import { withoutDamage } from '@/lib/documents/damaged';
import { theDay, timesIn } from '@/lib/documents/dates';
import { readPlan } from '@/lib/documents/read';

describe('letters in the place of digits', () => {
  it.each([
    ['Bình Lâm, ngày l7 tháng 3 năm 2024', 'Bình Lâm, ngày 17 tháng 3 năm 2024'],
    ['Bình Lâm, ngày 2O tháng I0 năm 2O24', 'Bình Lâm, ngày 20 tháng 10 năm 2024'],
    ['trước ngày 05/ll/2024', 'trước ngày 05/11/2024'],
    ['hoàn thành ngày 3l.12.2O25', 'hoàn thành ngày 31.12.2025'],
    ['Số: l5O/KH-UBND', 'Số: 150/KH-UBND'],
    ['Kế hoạch số I7/KH-UBND', 'Kế hoạch số 17/KH-UBND'],
    ['lựa chọn ít nhất O5 gương', 'lựa chọn ít nhất 05 gương'],
    ['giới thiệu 1O điển hình', 'giới thiệu 10 điển hình'],
  ])('%s', (damaged, mended) => {
    expect(withoutDamage(damaged)).toBe(mended);
  });

  it.each([
    'Lô 5 có lò sấy, máy tạo O2 và đèn LED 10W',
    'Loa l đặt ở ấp 3',
    'Nghị quyết II của Đảng ủy, nhiệm kỳ 2020 - 2025',
    'tháng I và tháng l',
    'ngày lễ, ngày 2 lần',
    'quý I năm 2024',
    'từ lo đến vui sau 2 năm',
  ])('leaves «%s»', (text) => {
    expect(withoutDamage(text)).toBe(text);
  });
});

describe('a day that is damaged beyond mending is none', () => {
  it.each([
    'Bình Lâm, ngày S4 tháng 4 năm 2024',
    'Bình Lâm, ngày ?4 tháng 4 năm 2024',
    'Bình Lâm, ngày 1 4 tháng 4 năm 2024',
    'Bình Lâm, ngày 14 tháng 1 2 năm 2024',
    'Bình Lâm, ngày Z4/4/2024',
    'Bình Lâm, ngày 44 tháng 4 năm 2024',
  ])('%s', (text) => {
    expect(theDay(text)).toBeNull();
    expect(timesIn(text).filter(({ kind }) => kind === 'DAY' || kind === 'DAY_OF_YEAR')).toEqual([]);
  });

  it.each([
    ['ngày4 tháng 4 năm 2024', '2024-04-04'],
    ['ngày14/4/2024', '2024-04-14'],
    ['từ 10 - 15 tháng 4 năm 2024', '2024-04-15'],
  ])('reads «%s»', (text, day) => {
    expect(theDay(text)).toBe(day);
  });
});

it('says of what comes from mended digits that it has to be looked at', () => {
  const { head, deadlines } = readPlan([
    'ỦY BAN NHÂN DÂN',
    'XÃ TÂN HÒA',
    'Số: O8/KH-UBND',
    'Tân Hòa, ngày l2 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Nhân rộng điển hình tiên tiến năm 2026',
    'I. TIẾN ĐỘ',
    '1. Các thôn báo cáo trước ngày 2O/ll/2026.',
    '2. Tổng kết trước ngày 15/12/2026.',
  ]);
  expect(head.number).toMatchObject({ value: '08/KH-UBND', certainty: 'UNSURE' });
  expect(head.issuedOn).toMatchObject({ value: '2026-03-12', certainty: 'UNSURE' });
  expect(head.issuer?.value).toBe('UBND xã Tân Hòa');
  expect(deadlines.map(({ value, certainty }) => [value.on, certainty])).toEqual([
    ['2026-11-20', 'UNSURE'],
    ['2026-12-15', 'SURE'],
  ]);
  expect(deadlines[0]?.note).toMatch(/đối chiếu/);
});
