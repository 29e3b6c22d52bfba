import { describe, expect, it } from 'vitest';
import { type OverviewFacts, pageOfSaved, partLines } from '@/lib/plans/edit/overview';
import type { Finding } from '@/lib/plans/readiness';

const FULL: OverviewFacts = {
  number: true,
  issuedOn: true,
  signer: true,
  placeName: true,
  purpose: true,
  implementation: true,
  recipients: true,
  upper: 'IN_SYSTEM',
  upperNumber: '56/KH-UBND',
  bases: 3,
  halfBases: 0,
  generalCriteria: 5,
  fields: 11,
  fieldCriteria: 52,
  bareFields: 0,
  quotas: 3,
  leaderlessQuotas: 0,
  deadlines: 4,
  phases: 2,
};

const line = (page: string, changes: Partial<OverviewFacts>, findings: Finding[] = []) =>
  partLines({ ...FULL, ...changes }, findings).find((one) => one.page === page);

it('the parts of a whole plan are all done, in the order of the document', () => {
  const lines = partLines(FULL, []);
  expect(lines.map(({ state }) => state)).toEqual(lines.map(() => 'DONE'));
  expect(lines.map(({ page, says }) => `${page} ${says}`.trim())).toEqual([
    'head',
    'bases 03 văn bản',
    'upper 56/KH-UBND',
    'words',
    'criteria 05 tiêu chí chung',
    'fields 11 lĩnh vực, 52 tiêu chí',
    'quotas 03 chỉ tiêu',
    'deadlines 04 thời hạn',
    'phases 02 bước',
  ]);
});

it.each<[string, Partial<OverviewFacts>, string, string]>([
  ['head', { number: false, signer: false }, 'PARTLY', 'Chưa có số, ký hiệu; người ký'],
  ['words', { purpose: false, implementation: false, recipients: false }, 'EMPTY', 'Chưa có mục đích'],
  ['bases', { bases: 0 }, 'EMPTY', ''],
  ['bases', { halfBases: 1 }, 'PARTLY', '03 văn bản, 01 chưa đủ'],
  ['upper', { upper: 'UNSAID', upperNumber: null }, 'EMPTY', 'Chưa nêu'],
  ['upper', { upper: 'NONE', upperNumber: null }, 'DONE', 'Không có'],
  ['upper', { upper: 'HALF_CITED', upperNumber: null }, 'PARTLY', 'Văn bản chưa có số'],
  ['criteria', { generalCriteria: 0 }, 'OPTIONAL', 'Không bắt buộc'],
  ['fields', { fields: 0, fieldCriteria: 0 }, 'EMPTY', ''],
  ['fields', { bareFields: 2, generalCriteria: 0 }, 'PARTLY', '02 lĩnh vực chưa có tiêu chí'],
  ['fields', { bareFields: 2 }, 'DONE', '11 lĩnh vực'],
  ['quotas', { leaderlessQuotas: 1 }, 'PARTLY', '01 chưa rõ đơn vị chủ trì'],
  ['deadlines', { deadlines: 0 }, 'EMPTY', ''],
  ['phases', { phases: 0 }, 'OPTIONAL', ''],
])('%s of %j is %s', (page, changes, state, says) => {
  const found = line(page, changes);
  expect(found?.state).toBe(state);
  expect(found?.says).toContain(says);
});

it('findings are counted at the page where they are mended', () => {
  const finding = (severity: 'STOP' | 'WARN', page: string): Finding => ({
    severity,
    page,
    code: '',
    message: '',
  });
  const findings = [
    finding('STOP', 'quotas/1'),
    finding('WARN', 'quotas/2'),
    finding('WARN', 'quotas'),
    finding('WARN', ''),
    finding('STOP', 'fields/1'),
  ];
  expect(line('quotas', {}, findings)).toMatchObject({ stops: 1, warnings: 2 });
  expect(line('fields', {}, findings)).toMatchObject({ stops: 1, warnings: 0 });
  expect(line('head', {}, findings)).toMatchObject({ stops: 0, warnings: 0 });
});

describe('what was saved', () => {
  it.each([
    ['head', 'head'],
    ['criteria:general', 'criteria'],
    ['criteria:0199', 'fields'],
    ['field:0199', 'fields'],
    ['quota:0199', 'quotas'],
    ['constructor', null],
    ['other:1', null],
    [['head', 'head'], null],
    [undefined, null],
  ])('%j is said of %j', (saved, page) => expect(pageOfSaved(saved)).toBe(page));
});
