import { describe, expect, it } from 'vitest';
import { readBody } from './plan-lines';

function deadlinesOf(line: string) {
  return readBody(`IV. TIẾN ĐỘ THỰC HIỆN\n${line}`).deadlines.map(({ value }) => value);
}

describe('what is due, in the words of a sentence that begins with a year', () => {
  it.each([
    [
      '1. Từ năm 2027, danh sách gửi về trước ngày 15 tháng 4 hằng năm.',
      { what: 'Danh sách gửi về', every: '04-15' },
    ],
    [
      '1. Từ năm 2027, trước ngày 15 tháng 4 hằng năm các xã gửi danh sách.',
      { what: 'Các xã gửi danh sách', every: '04-15' },
    ],
    [
      '1. Kể từ năm 2027, các xã đăng ký xong trước ngày 20/02 hằng năm.',
      { what: 'Các xã đăng ký', every: '02-20' },
    ],
    [
      '1. Bắt đầu từ năm 2027: trước ngày 31/10 hằng năm, hồ sơ gửi về Phòng.',
      { what: 'Hồ sơ gửi về Phòng', every: '10-31' },
    ],
    [
      '1. Năm 2026 và những năm tiếp theo, hồ sơ nộp trước ngày 30/11.',
      { what: 'Hồ sơ nộp', every: '11-30' },
    ],
  ])('%s', (line, expected) => {
    expect(deadlinesOf(line)).toMatchObject([{ ...expected, before: true }]);
  });

  it('binds nobody by «Riêng năm …»', () => {
    const [first] = deadlinesOf('1. Riêng năm 2026, các tổ gửi về chậm nhất ngày 20/3/2026.');
    expect(first).toEqual({ what: 'Các tổ gửi về', on: '2026-03-20' });
  });
});

describe('a day in brackets behind the occasion', () => {
  it.each([
    ['1. Năm 2028: sơ kết, nhân kỷ niệm 80 năm Ngày thành lập (02/9/2028).', '2028-09-02'],
    ['1. Năm 2028: gặp mặt nhân dịp Ngày Truyền thống (11/6/1948 - 11/6/2028).', '2028-06-11'],
  ])('is the day where only its year stands beside it: %s', (line, on) => {
    expect(deadlinesOf(line)).toMatchObject([{ on, note: 'nhân dịp kỷ niệm' }]);
  });

  it('is none where another day is said', () => {
    expect(
      deadlinesOf('1. Trước ngày 30/5/2028: bình chọn, chào mừng kỷ niệm Ngày truyền thống (11/6/2028).'),
    ).toMatchObject([{ on: '2028-05-30' }]);
  });
});
