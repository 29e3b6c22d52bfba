import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName, planAsJson } from '@/lib/plans/exchange/export';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';
import { purposeRead } from '@/lib/plans/exchange/purpose';
import { readExchanged } from '@/lib/plans/exchange/read';
import { namesAsked, readingOf } from '@/lib/plans/exchange/reading';
import type { KnownThere } from '@/lib/plans/exchange/remarks';
import { textOfFile } from '@/lib/plans/exchange/upload';
import { anyPlan, documentOf, known, PLACES, UNIT } from './exchange-plans';

const TRUTH_DIR = join(resolve(process.env.PLANS_DIR ?? '../shared/plans'), 'truth');

function read(data: unknown): ExchangedPlan {
  const result = readExchanged(typeof data === 'string' ? data : JSON.stringify(data));
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.plan;
}

function problemsOf(data: unknown): string[] {
  const result = readExchanged(typeof data === 'string' ? data : JSON.stringify(data));
  return 'problems' in result ? result.problems.map(({ message }) => message) : [];
}

const PLAN = {
  plan: {
    ...{ number: '101/KH-UBND', issuedOn: '2021-08-18', issuer: 'UBND huyện Đak Đoa', level: 'DISTRICT' },
    ...{
      title: 'Kế hoạch',
      startYear: 2021,
      endYear: 2025,
      signer: null,
      signerTitle: null,
      onBehalfOf: null,
    },
  },
  implements: null,
  fields: [{ name: 'Nông thôn mới', subjects: ['COLLECTIVE'] }],
};
const QUOTA = {
  ...{ assignees: ['Công an huyện'], eachAssignee: false, field: null, min: 2, max: null, subjects: null },
  cadence: 'YEARLY',
};

function draftOf(changes: object, there: Partial<KnownThere> = {}) {
  return readingOf(read({ ...PLAN, ...changes }), known(there));
}

describe('a plan written, read and written again', () => {
  it('says the same, whatever it holds', () => {
    fc.assert(
      fc.property(anyPlan, (draft) => {
        const json = JSON.stringify(planAsJson(documentOf(draft)));
        const again = readingOf(read(json), known());
        expect(JSON.stringify(planAsJson(documentOf(again.draft)))).toBe(json);
      }),
      { numRuns: 300 },
    );
  });

  it('finds who is meant again, where the words are others', () => {
    fc.assert(
      fc.property(anyPlan, (draft) => {
        const { draft: again } = readingOf(read(planAsJson(documentOf(draft))), known());
        const named = (plan: typeof draft) =>
          plan.quotas.map(({ assignees }) =>
            ['LEAD', 'COORDINATING'].map((role) =>
              assignees
                .filter((one) => one.role === role)
                .map(({ unit, groupId }) => unit?.id ?? groupId ?? null),
            ),
          );
        expect(named(again)).toEqual(named(draft));
      }),
    );
  });

  it('hands on no number and no date that was made up, and no cadence that was read into it', () => {
    const { draft } = draftOf({ quotas: [QUOTA] });
    const invented = documentOf({
      ...draft,
      numberInvented: true,
      issuedOnInvented: true,
      quotas: draft.quotas.map((quota) => ({ ...quota, cadenceStated: false })),
    });
    const said = planAsJson(invented);
    expect(said.plan).toMatchObject({ number: null, issuedOn: null });
    expect(said.quotas[0]).toMatchObject({ cadence: null, cadenceRead: 'YEARLY' });
  });

  it.each(readdirSync(TRUTH_DIR).filter((name) => name.endsWith('.json')))('keeps all of %s', (name) => {
    const truth = JSON.parse(readFileSync(join(TRUTH_DIR, name), 'utf8'));
    const { draft } = readingOf(read(truth), known());
    const said = planAsJson(documentOf({ ...draft, issuerAsWritten: truth.plan.issuer }));
    const { traps: _, ...wanted } = truth;
    expect(said).toMatchObject({ ...wanted, plan: { ...wanted.plan, level: UNIT.level } });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['', 'Chưa có nội dung'],
    ['xin chào', 'dòng 1, cột 1'],
    ['{"plan": {\n  "number" "5"}', 'dòng 2, cột 12'],
    ['{"plan": {', 'hết nội dung'],
    ['[]', 'Tệp: cần một đối tượng'],
    ['null', 'Tệp: chưa có'],
    ['{}', '«plan»: chưa có; cần một đối tượng'],
  ])('%j: says «%s»', (text, said) => {
    expect(problemsOf(text).join()).toContain(said);
  });

  it.each([
    [
      { quotas: [QUOTA, QUOTA, { ...QUOTA, min: 'hai' }] },
      '«quotas[2].min» (chỉ tiêu thứ 3): cần một số, đang là "hai".',
    ],
    [
      { quotas: [{ ...QUOTA, min: 1.5 }] },
      '«quotas[0].min» (chỉ tiêu thứ 1): cần một số nguyên, đang là 1.5.',
    ],
    [{ quotas: [{ ...QUOTA, min: 3, max: 2 }] }, 'mức cao nhất nhỏ hơn mức thấp nhất'],
    [{ quotas: [{ ...QUOTA, field: 2 }] }, 'không có lĩnh vực thứ 2; mục fields có 1.'],
    [{ quotas: [{ ...QUOTA, unlistedField: 1 }] }, 'mục unlistedFields có 0.'],
    [
      { quotas: [{ ...QUOTA, cadence: 'MONTHLY' }] },
      'chỉ nhận "YEARLY", "YEAR", "PERIOD", đang là "MONTHLY".',
    ],
    [{ quotas: [{ ...QUOTA, subjects: { DOG: 1 } }] }, '«quotas[0].subjects.DOG»'],
    [{ quotas: [{ ...QUOTA, subjects: { COLLECTIVE: 0 } }] }, 'cần từ 1 trở lên, đang là 0.'],
    [{ quotas: [{ ...QUOTA, assignees: 'Công an' }] }, 'cần một danh sách [ … ], đang là "Công an".'],
    [{ fields: [{ name: '  ', subjects: [] }] }, '«fields[0].name» (lĩnh vực thứ 1): đang để trống.'],
    [{ fields: [{ name: 'a'.repeat(600), subjects: [] }] }, 'dài quá 300 ký tự.'],
    [{ generalCriteria: [{ text: ' ', required: true, evidence: true }] }, 'đang để trống.'],
    [{ fields: Array(201).fill({ name: 'a', subjects: [] }) }, '«fields»: có quá 200 mục.'],
    [{ deadlines: [{ what: 'x' }] }, 'cần đúng một trong bốn cách ghi'],
    [{ deadlines: [{ what: 'x', on: '2021-02-30' }] }, 'không phải một ngày có thật'],
    [{ deadlines: [{ what: 'x', every: '31-12' }] }, 'cần viết tháng-ngày'],
    [{ deadlines: [{ what: 'x', quarter: 'Q3/2021' }] }, 'không phải một quý'],
    [{ plan: { ...PLAN.plan, endYear: 2020 } }, '«plan.endYear»: năm cuối đứng trước năm đầu'],
    [{ plan: { ...PLAN.plan, endYear: 2040 } }, 'dài hơn 10 năm'],
    [{ roadmap: [{ name: 'I', startYear: 2025, endYear: 2021 }] }, '«roadmap[0].endYear» (giai đoạn thứ 1)'],
  ])('%j', (changes, said) => {
    expect(problemsOf({ ...PLAN, ...changes }).join('\n')).toContain(said);
  });

  it('names at most twenty places, and how many more there are', () => {
    const problems = problemsOf({ ...PLAN, quotas: Array(50).fill({ ...QUOTA, min: -1 }) });
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toContain('30 chỗ khác');
  });

  it('is read in spite of a mark at its beginning, names that nobody knows and texts in parts', () => {
    const odd = {
      ...PLAN,
      traps: ['x'],
      plan: { ...PLAN.plan, title: ' Kê\u0301 hoạch \n I ', colour: 'red' },
    };
    expect(read(`\uFEFF${JSON.stringify(odd)}`).plan.title).toBe('K\u1ebf hoạch I');
  });
});

describe('an uploaded file', () => {
  const file = (bytes: Uint8Array<ArrayBuffer>) => textOfFile(new File([bytes], 'kế hoạch.json'));

  it('may be UTF-8 or what Windows makes of a redirected command', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('{"ế": 1}', 'utf16le')]);
    expect(await file(new TextEncoder().encode('{"ế": 1}'))).toEqual({ text: '{"ế": 1}' });
    expect(await file(utf16)).toEqual({ text: '{"ế": 1}' });
  });

  it('is refused in another encoding, and above 1 MB', async () => {
    const latin = new Uint8Array([0x7b, 0xe9, 0x7d]);
    expect(await file(latin)).toMatchObject({ problem: { at: 'file', code: 'not-utf8' } });
    expect(await file(new Uint8Array(1_048_577))).toMatchObject({ problem: { code: 'too-large' } });
    expect(await file(new Uint8Array(1_048_576))).toHaveProperty('text');
  });
});

describe('the draft read from a file', () => {
  const messages = (result: { remarks: { message: string }[] }) =>
    result.remarks.map(({ message }) => message).join('\n');

  it('is of the acting unit, and says when the file names another', () => {
    const own = draftOf({ plan: { ...PLAN.plan, issuer: 'Ủy ban nhân dân huyện Đăk Đoa' } });
    expect(own.draft.issuerAsWritten).toBe('Ủy ban nhân dân huyện Đăk Đoa');
    expect(messages(own)).toBe('');
    const other = draftOf({ plan: { ...PLAN.plan, issuer: 'UBND huyện Ia Pa' } });
    expect(other.draft).toMatchObject({ issuerAsWritten: 'UBND huyện Đak Đoa', issuer: { id: UNIT.id } });
    expect(messages(other)).toContain('Tệp ghi đơn vị ban hành là «UBND huyện Ia Pa»');
  });

  it('reads a cadence that is not stated over the period, and says of which quotas', () => {
    const result = draftOf({ quotas: [QUOTA, { ...QUOTA, cadence: null }, { ...QUOTA, cadence: null }] });
    expect(result.draft.quotas.map(({ cadence, cadenceStated }) => [cadence, cadenceStated])).toEqual([
      ['YEARLY', true],
      ['PERIOD', false],
      ['PERIOD', false],
    ]);
    expect(messages(result)).toContain('Chỉ tiêu thứ 2, 3: văn bản không nêu');
  });

  it.each([
    [2024, 2024, undefined, 2024, ''],
    [2021, 2025, 2023, 2023, ''],
    [2021, 2025, undefined, 2021, 'được hiểu là năm 2021'],
  ])('takes the one year of a plan %i–%i', (startYear, endYear, year, wanted, said) => {
    const plan = { ...PLAN.plan, startYear, endYear };
    const result = draftOf({ plan, quotas: [{ ...QUOTA, cadence: 'YEAR', year }] });
    expect(result.draft.quotas[0]?.year).toBe(wanted);
    expect(messages(result)).toContain(said);
  });

  it('makes of a movement that only quotas name one unlisted field, for whom they ask', () => {
    const of = (fieldAsWritten: string, subjects: object | null) => ({ ...QUOTA, fieldAsWritten, subjects });
    const { draft } = draftOf({
      quotas: [of('dạy tốt – học tốt', { INDIVIDUAL: 1 }), of('Dạy tốt - Học tốt', { COLLECTIVE: 1 }), QUOTA],
    });
    expect(draft.fields).toHaveLength(2);
    expect(draft.fields[1]).toMatchObject({
      ...{ name: 'Dạy tốt – học tốt', listed: false, subjects: ['COLLECTIVE', 'INDIVIDUAL'] },
    });
    expect(draft.quotas.map(({ field }) => field)).toEqual([2, 2, null]);
  });

  it('links who is called so, and below the unit itself who is called similarly', () => {
    const found = (name: string, parentName: string, exact: boolean) => ({
      ...{ kind: 'UNIT' as const, id: `${name} ${parentName}`, path: '1.2.9.', name, parentName, exact },
    });
    const places = new Map([
      ['Y tế', [found('Trạm Y tế', 'Xã Một', false)]],
      ['Giáo dục', [found('Phòng Giáo dục', UNIT.name, false), found('Tổ Giáo dục', 'Xã Một', false)]],
      ['Công an', [found('Công an', 'Xã Một', true), found('Công an', UNIT.name, true)]],
      ['Quân sự', [found('Quân sự', 'Xã Một', true), found('Quân sự', 'Xã Hai', true)]],
      ['Hội', []],
    ]);
    const quotas = [{ ...QUOTA, assignees: [...places.keys()] }];
    const result = draftOf({ quotas }, { places });
    expect(result.draft.quotas[0]?.assignees.map(({ unit }) => unit?.id ?? null)).toEqual([
      null,
      `Phòng Giáo dục ${UNIT.name}`,
      `Công an ${UNIT.name}`,
      null,
      null,
    ]);
    expect(messages(result)).toMatch(
      /«Y tế» chưa tìm thấy[\s\S]*«Giáo dục» được hiểu là «Phòng Giáo dục»[\s\S]*«Quân sự» có thể là nhiều đơn vị[\s\S]*«Hội» chưa tìm thấy/,
    );
    expect(messages(result)).not.toContain('«Công an»');
  });

  it('asks for every name once', () => {
    const quotas = [
      { ...QUOTA, coordinators: ['Hội'], assigneePlaces: ['Công an xã'] },
      { ...QUOTA, coordinatorPlaces: [null] },
    ];
    const deadlines = [{ what: 'x', year: 2025, bound: 'Hội' }];
    expect(namesAsked(read({ ...PLAN, quotas, deadlines }))).toEqual(['Công an huyện', 'Hội', 'Công an xã']);
  });

  it('keeps whom alone a deadline binds in its note where nobody is called so', () => {
    const deadlines = [{ what: 'Sơ kết', year: 2023, note: 'Đầu năm.', bound: 'Ngành Giáo dục' }];
    const { draft } = draftOf({ deadlines });
    expect(draft.deadlines[0]).toMatchObject({
      ...{ boundUnit: null, boundGroupId: null, note: 'Đầu năm. Chỉ áp dụng cho: Ngành Giáo dục.' },
    });
    const group = PLACES[3]?.name;
    expect(
      draftOf({ deadlines: [{ what: 'x', year: 2023, bound: group }] }).draft.deadlines[0],
    ).toMatchObject({
      ...{ boundGroupId: 'communes', note: null },
    });
  });

  it('says what the document leaves blank, what is in the system and what number is used', () => {
    const cited = { number: '1/KH', issuedOn: null, issuer: null };
    const blank = draftOf({ plan: { ...PLAN.plan, number: null, issuedOn: null }, implements: cited });
    expect(messages(blank)).toContain('không ghi số và ngày ban hành');
    expect(messages(blank)).toContain('số 1/KH chưa có trong hệ thống');
    const joined = draftOf({ implements: cited }, { upperPlanId: 'upper', numberTaken: true });
    expect(messages(joined)).toContain('đã được nối với dự thảo');
    expect(messages(joined)).toContain('dự thảo trùng số');
  });
});

describe('what a deadline is for', () => {
  it.each([
    ['Gửi kế hoạch của đơn vị về UBND huyện', false, 'PLAN_IN'],
    ['Ban hành kế hoạch', false, 'PLAN_IN'],
    ['Units send their own plan', false, 'PLAN_IN'],
    ['Đề cử điển hình của năm', false, 'NOMINATIONS'],
    ['Báo cáo kết quả năm', true, 'PERIODIC_REPORT'],
    ['Sơ kết tại đơn vị', false, 'INTERIM_REVIEW'],
    ['Tổng kết giai đoạn', false, 'FINAL_REVIEW'],
    ['Báo cáo sơ kết', false, 'INTERIM_REVIEW'],
    ['Báo cáo tổng kết', true, 'PERIODIC_REPORT'],
    ['Hội nghị', false, 'INTERIM_REVIEW'],
    ['Hội nghị', true, 'PERIODIC_REPORT'],
  ])('%s (every year: %s) is read as %s', (what, every, purpose) => {
    expect(purposeRead(what, every)).toBe(purpose);
  });
});

describe('the name of an exported file', () => {
  const plan = {
    number: '101/KH-UBND',
    issuerAsWritten: 'UBND huyện Đak Đoa',
    startYear: 2021,
    endYear: 2025,
  };

  it.each([
    [plan, 'Kế hoạch 101-KH-UBND - UBND huyện Đak Đoa.json'],
    [{ ...plan, number: null }, 'Kế hoạch 2021-2025 - UBND huyện Đak Đoa.json'],
    [{ ...plan, number: '..\\"a"\n' }, 'Kế hoạch ..-a- - UBND huyện Đak Đoa.json'],
  ])('%j', (of, name) => {
    expect(exportFileName(of)).toBe(name);
  });
});
