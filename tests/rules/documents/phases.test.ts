import { describe, expect, it } from 'vitest';
import { outlineOf } from '@/lib/documents/outline';
import { readPhases } from '@/lib/documents/phases';

function phases(...lines: string[]) {
  return readPhases(outlineOf(['KẾ HOẠCH', 'Nêu gương', 'I. LỘ TRÌNH', ...lines])).map(({ value }) => value);
}

describe('phases', () => {
  it('have a name and years', () => {
    expect(
      phases('1. Giai đoạn 1 (2021 - 2023):', 'a) Chọn gương.', '2. Giai đoạn 2 (2023 - 2025): nhân rộng.'),
    ).toEqual([
      { name: 'Giai đoạn 1', startYear: 2021, endYear: 2023 },
      { name: 'Giai đoạn 2', startYear: 2023, endYear: 2025, note: 'nhân rộng' },
    ]);
  });

  it('are called by what they bring where they only have years', () => {
    expect(phases('1. Năm 2022: khảo sát.', '2. Từ năm 2023 đến năm 2024: bồi dưỡng.')).toEqual([
      { name: 'Khảo sát', startYear: 2022, endYear: 2022 },
      { name: 'Bồi dưỡng', startYear: 2023, endYear: 2024 },
    ]);
  });

  it('are the steps of the work where a document has these', () => {
    const steps = [
      'Bước 1. Phát hiện: ai cũng giới thiệu.',
      'Bước 2. Thẩm định: xác minh.',
      'Bước 3. Nhân rộng.',
    ];
    expect(phases(...steps)).toEqual([
      { name: 'Phát hiện - Thẩm định - Nhân rộng', note: '3 bước thực hiện' },
    ]);
    expect(phases('- Làm đủ cả 3 khâu: Phát hiện - Bồi dưỡng - Nhân rộng điển hình.')).toEqual([
      { name: 'Phát hiện - Bồi dưỡng - Nhân rộng', note: '3 khâu thực hiện' },
    ]);
  });

  it('are steps that say in which years they fall', () => {
    const steps = [
      '- Bước 1 (từ tháng 3 đến tháng 5/2021): khảo sát.',
      '- Bước 2 (quý III/2021 - năm 2022): bồi dưỡng.',
      '- Bước 3 (năm 2023): nhân rộng.',
    ];
    expect(phases(...steps)).toEqual([
      { name: 'Bước 1', startYear: 2021, endYear: 2021, note: 'khảo sát' },
      { name: 'Bước 2', startYear: 2021, endYear: 2022, note: 'bồi dưỡng' },
      { name: 'Bước 3', startYear: 2023, endYear: 2023, note: 'nhân rộng' },
    ]);
    expect(phases('Bước 1: Năm 2021: khảo sát.', 'Bước 2: Năm 2022: nhân rộng.')).toMatchObject([
      { name: 'Bước 1', startYear: 2021 },
      { name: 'Bước 2', startYear: 2022 },
    ]);
  });

  it('are not the years of reviews, which are deadlines', () => {
    expect(phases('1. Năm 2023: sơ kết.', '2. Năm 2025: tổng kết.')).toEqual([]);
  });

  it('are none elsewhere', () => {
    expect(phases('1. Trong giai đoạn 2021 - 2025 chọn gương hằng năm.', '2. Năm 2022: khảo sát.')).toEqual(
      [],
    );
  });
});
