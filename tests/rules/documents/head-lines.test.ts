import { describe, expect, it } from 'vitest';
import { readPlan } from '@/lib/documents/read';

const TITLE = ['KẾ HOẠCH', 'Xây dựng điển hình tiên tiến giai đoạn 2026 - 2030'];

describe('a line below the committee in the letterhead', () => {
  it.each<[string[], string, string]>([
    [['UBND XÃ TÂN HÒA', 'HỘI ĐỒNG THI ĐUA - KT'], '5/KH-UBND', 'UBND xã Tân Hòa'],
    [['ỦY BAN NHÂN DÂN', 'XÃ TÂN HÒA', 'HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG'], '   /KH-UBND', 'UBND xã Tân Hòa'],
    [['UBND XÃ TÂN HÒA', 'HĐ THI ĐUA - KHEN THƯỞNG'], '5/KH-UBND', 'UBND xã Tân Hòa'],
    [['UBND HUYỆN TÂN HÒA', 'THƯỜNG TRỰC HỘI ĐỒNG THI ĐUA'], '5/KH-UBND', 'UBND huyện Tân Hòa'],
    [['UBND HUYỆN TÂN HÒA', 'BAN CHỈ ĐẠO PHONG TRÀO'], '5 /KH - UBND', 'UBND huyện Tân Hòa'],
    [['UBND TỈNH BA SÔNG', 'UBND HUYỆN TÂN HÒA'], '5/KH-UBND', 'UBND huyện Tân Hòa'],
    [['UBND HUYỆN TÂN HÒA', 'PHÒNG NỘI VỤ'], '5/KH-PNV', 'Phòng Nội vụ huyện Tân Hòa'],
    [['UBND XÃ TÂN HÒA', 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG'], '5/KH-HĐTĐKT', 'Hội đồng Thi đua - Khen thưởng'],
  ])('%j with %s', (lines, number, issuer) => {
    const read = readPlan([
      ...lines,
      `Số: ${number}`,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Tân Hòa, ngày 02 tháng 3 năm 2026',
      ...TITLE,
      'I. MỤC ĐÍCH',
      '1. Làm tốt.',
    ]);
    expect(read.head.issuer?.value).toBe(issuer);
  });
});

describe('a citation that a line breaks', () => {
  it.each([
    ['của', 'UBND tỉnh Ba Sông về xây dựng điển hình tiên tiến; theo đề nghị của'],
    ['của', 'Ủy ban nhân dân tỉnh Ba Sông về nhân rộng điển hình tiên tiến và'],
    ['do', 'UBND tỉnh Ba Sông ban hành về xây dựng điển hình tiên tiến, với'],
  ])('after «%s»', (word, next) => {
    const read = readPlan([
      'UBND HUYỆN TÂN HÒA',
      'Số: 5/KH-UBND',
      'Tân Hòa, ngày 02 tháng 3 năm 2026',
      ...TITLE,
      '',
      `Thực hiện Kế hoạch số 18/KH-UBND ngày 13/01/2026 ${word}`,
      next,
      'Phòng Nội vụ, UBND huyện Tân Hòa xây dựng Kế hoạch như sau:',
      'I. MỤC ĐÍCH',
      '1. Làm tốt.',
    ]);
    expect(read.implements?.value).toMatchObject({ number: '18/KH-UBND', issuer: 'UBND tỉnh Ba Sông' });
  });
});
