import type { Certainty, PlanReading, Read } from '@/lib/documents/reading';

/** A value that was read from a line. */
export function read<T>(value: T, line: number, certainty: Certainty = 'SURE', note?: string): Read<T> {
  return { value, from: { first: line, last: line }, certainty, ...(note && { note }) };
}

/** What might be read from a small plan of a commune, `changes` apart. */
export function smallReading(changes: Partial<PlanReading> = {}): PlanReading {
  return {
    head: {
      number: null,
      issuedOn: null,
      issuer: read('UBND xã Ia Mẫu', 1),
      level: read('COMMUNE', 1),
      title: read('Kế hoạch xây dựng điển hình', 3),
      startYear: read(2021, 3),
      endYear: read(2025, 3, 'UNSURE', 'Câu sau ghi năm 2024.'),
      signer: read('Nguyễn Văn Ký', 20),
      signerTitle: read('CHỦ TỊCH', 19),
      onBehalfOf: null,
      placeName: null,
      purpose: null,
      implementation: null,
      recipients: null,
    },
    implements: read({ number: '116/KH-UBND', issuedOn: '2021-08-17', issuer: 'UBND huyện' }, 4),
    legalBases: [read({ number: '34-CT/TW', issuedOn: null }, 5)],
    generalCriteria: [read({ text: 'Gương mẫu', subject: null, required: true, evidence: false }, 6)],
    fields: [
      {
        ...read({ letter: 'a', name: 'Giáo dục', subjects: ['COLLECTIVE'] as const satisfies string[] }, 7),
        criteria: [
          read({ text: 'Dạy tốt', subject: 'COLLECTIVE', required: true, evidence: true }, 8),
          read({ text: 'Học tốt', subject: 'COLLECTIVE', required: false, evidence: false }, 9, 'LIKELY'),
        ],
      },
      { ...read({ name: 'Y tế', subjects: [] }, 10), criteria: [] },
    ],
    quotas: [
      read(
        {
          assignees: ['Trạm y tế xã'],
          coordinators: ['Hội Phụ nữ xã'],
          eachAssignee: false,
          field: 2,
          min: 2,
          max: 3,
          subjects: { COLLECTIVE: 1 },
          cadence: 'YEARLY',
        },
        11,
      ),
      read(
        {
          assignees: ['Công an xã', 'BCH Quân sự xã'],
          eachAssignee: true,
          field: null,
          fieldAsWritten: 'Vì an ninh Tổ quốc',
          min: 1,
          max: null,
          subjects: null,
          cadence: null,
        },
        12,
        'LIKELY',
      ),
    ],
    deadlines: [
      read({ what: 'Gửi kế hoạch', on: '2021-08-25', before: true }, 13),
      read({ what: 'Báo cáo', every: '12-15' }, 14),
      read({ what: 'Sơ kết', quarter: '2023-Q3' }, 15),
      read({ what: 'Tổng kết', year: 2025 }, 16),
    ],
    phases: [read({ name: 'Giai đoạn 1', startYear: 2021, endYear: 2023 }, 17)],
    contradictions: [{ message: 'Tên ghi 2025, câu sau ghi 2024.', at: [{ first: 3, last: 3 }] }],
    ...changes,
  };
}
