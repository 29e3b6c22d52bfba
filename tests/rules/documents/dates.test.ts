import { describe, expect, it } from 'vitest';
import { theDay, timesIn } from '@/lib/documents/dates';

/** What is read of a text, each time with its own words. */
function read(text: string) {
  return timesIn(text).map(({ index, length, part, ...time }) => [
    text.slice(index, index + length),
    ...(part ? [part] : []),
    time,
  ]);
}

const day = (on: string) => ({ kind: 'DAY', on });
const yearly = (monthDay: string) => ({ kind: 'DAY_OF_YEAR', monthDay, yearly: true });
const quarter = (year: number | null, count: number, everyYear = false) => ({
  ...{ kind: 'QUARTER', quarter: count, year, yearly: everyYear },
});

describe('times as documents write them', () => {
  it.each([
    ['trước ngày 25/8/2021.', [['25/8/2021', day('2021-08-25')]]],
    ['ngày 05-12-2022', [['05-12-2022', day('2022-12-05')]]],
    ['ngày 5.12.2022.', [['5.12.2022', day('2022-12-05')]]],
    ['ngày 10 tháng 5 năm 2022', [['ngày 10 tháng 5 năm 2022', day('2022-05-10')]]],
    ['chậm nhất ngày 10 tháng 5/2022', [['ngày 10 tháng 5/2022', day('2022-05-10')]]],
    ['ngày 25/8 năm 2021', [['25/8 năm 2021', day('2021-08-25')]]],
    ['định kỳ 15/12 hằng năm', [['15/12 hằng năm', yearly('12-15')]]],
    ['trước ngày 05/12 hàng năm;', [['05/12 hàng năm', yearly('12-05')]]],
    ['ngày 15 tháng 11 mỗi năm', [['ngày 15 tháng 11 mỗi năm', yearly('11-15')]]],
    ['trước ngày 15/6', [['15/6', { kind: 'DAY_OF_YEAR', monthDay: '06-15', yearly: false }]]],
    ['trong Quý I năm 2023', [['Quý I năm 2023', quarter(2023, 1)]]],
    ['quý IV/2023', [['quý IV/2023', quarter(2023, 4)]]],
    ['quý 3-2024', [['quý 3-2024', quarter(2024, 3)]]],
    ['vào đầu Quý II năm 2023', [['Quý II năm 2023', 'đầu', quarter(2023, 2)]]],
    ['quý IV hằng năm', [['quý IV hằng năm', quarter(null, 4, true)]]],
    ['cuối năm 2024', [['năm 2024', 'cuối', { kind: 'YEAR', year: 2024 }]]],
    ['trong tháng 9/2024', [['tháng 9/2024', { kind: 'MONTH', month: 9, year: 2024, yearly: false }]]],
    ['tháng 11 hằng năm', [['tháng 11 hằng năm', { kind: 'MONTH', month: 11, year: null, yearly: true }]]],
    ['giai đoạn 2021 – 2025', [['2021 – 2025', { kind: 'YEARS', start: 2021, end: 2025 }]]],
    ['từ năm 2019 đến năm 2020', [['từ năm 2019 đến năm 2020', { kind: 'YEARS', start: 2019, end: 2020 }]]],
    ['ngày 31/6/2023', [['31/6/2023', { kind: 'NO_SUCH_DAY' }]]],
    ['ngày 29 tháng 2 năm 2023', [['ngày 29 tháng 2 năm 2023', { kind: 'NO_SUCH_DAY' }]]],
    ['ngày   tháng 7 năm 2021', [['ngày   tháng 7 năm 2021', { kind: 'BLANK_DAY' }]]],
    ['ngày ….. tháng ….. năm 2021', [['ngày ….. tháng ….. năm 2021', { kind: 'BLANK_DAY' }]]],
    ['ngày    /7/2021', [['ngày    /7/2021', { kind: 'BLANK_DAY' }]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['7/7 thôn', '24/7 đơn vị'])('finds no day that exists in «%s» without a word for it', (text) => {
    expect(read(text).every(([, time]) => (time as { kind: string }).kind !== 'DAY')).toBe(true);
  });

  it.each([
    'điện thoại 0912.345.678',
    'Nghị định số 122/2018/NĐ-CP',
    '100%',
    'đạt 01-02 mô hình',
    '2.11. Điển hình',
  ])('takes «%s» for no time', (text) => expect(read(text)).toEqual([]));

  it('reads the two days of a range', () => {
    expect(read('từ ngày 01/3/2024 đến hết ngày 30/4/2024').map(([, time]) => time)).toEqual([
      day('2024-03-01'),
      day('2024-04-30'),
    ]);
    expect(read('(11/6/1948-11/6/2023)').map(([, time]) => time)).toEqual([
      day('1948-06-11'),
      day('2023-06-11'),
    ]);
  });

  it('gives the day of issue only where it is whole', () => {
    expect(theDay('Nơi nào đó, ngày 19 tháng 7 năm 2021')).toBe('2021-07-19');
    expect(theDay('Nơi nào đó, ngày tháng 03 năm 2024')).toBeNull();
    expect(theDay('Nơi nào đó, ngày 31 tháng 02 năm 2024')).toBeNull();
  });
});
