import { z } from 'zod';
import { characters, checkbox, clean, line, paragraphs, requiredLine } from '@/lib/form/text';
import {
  CADENCE_WORDS,
  type Cadence,
  DEADLINE_PURPOSE_WORDS,
  type DeadlinePurpose,
  LEVEL_WORDS,
  type Level,
  SUBJECT_WORDS,
  type Subject,
} from '@/lib/format/words';
import { documentDay } from '@/lib/plans/edit/day';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { periodProblem, year } from '@/lib/plans/edit/years';
import { keptRows } from './kept-rows';
import { readWhen } from './when';

// What the forms of a reading hold. They refuse what a draft could not hold, and nothing for being still empty but the
// words that make a row what it is.

export const headSaid = z
  .object({
    number: line('Số, ký hiệu', 60),
    issuedOn: documentDay('Ngày ban hành'),
    issuer: line('Đơn vị ban hành', 200),
    level: oneOf<Level>(LEVEL_WORDS),
    title: line('Tên kế hoạch', 600),
    startYear: year('Năm bắt đầu'),
    endYear: year('Năm kết thúc'),
    placeName: line('Địa danh', 120),
    signer: line('Họ và tên người ký', 120),
    signerTitle: line('Chức vụ người ký', 200),
    onBehalfOf: paragraphs('Thẩm quyền ký', 300),
    purpose: paragraphs('Mục đích, yêu cầu', 20_000),
    implementation: paragraphs('Tổ chức thực hiện', 20_000),
    recipients: paragraphs('Nơi nhận', 3_000),
  })
  .superRefine(({ startYear, endYear }, context) => {
    const problem = startYear !== null && endYear !== null ? periodProblem(startYear, endYear) : null;
    if (problem) context.addIssue({ code: 'custom', message: problem, path: ['endYear'] });
  });

const cited = z
  .object({
    upperNumber: line('Số, ký hiệu', 120),
    upperIssuedOn: documentDay('Ngày ban hành'),
    upperIssuer: line('Cơ quan ban hành', 300),
  })
  .superRefine(({ upperNumber, upperIssuedOn, upperIssuer }, context) => {
    if (upperNumber !== '' || (upperIssuedOn === null && upperIssuer === '')) return;
    const message = 'Chưa có số của kế hoạch cấp trên. Vui lòng nhập số, hoặc để trống cả ba ô.';
    context.addIssue({ code: 'custom', message, path: ['upperNumber'] });
  });

const basesSaid = keptRows(
  z.object({
    number: requiredLine('Số, ký hiệu', 200),
    issuedOn: documentDay('Ngày ban hành'),
    issuer: line('Cơ quan ban hành', 300),
  }),
);

/** The upper plan, and the rows of what else the plan rests on. */
export const upperSaid = z.custom<PartValues>().transform((values, context) => {
  const [upper, bases] = [cited.safeParse(values), basesSaid.safeParse(values)];
  for (const { issues } of [upper.error, bases.error].filter((error) => error !== undefined)) {
    for (const { message, path } of issues) context.addIssue({ code: 'custom', message, path });
  }
  return upper.success && bases.success ? { ...upper.data, bases: bases.data } : z.NEVER;
});

export const criteriaSaid = keptRows(
  z.object({
    text: requiredText('Nội dung tiêu chí', 2_000),
    subject: oneOf<Subject>(SUBJECT_WORDS),
    supporting: checkbox,
    evidence: checkbox,
  }),
);

export const fieldsSaid = keptRows(
  z.object({
    letter: line('Chữ cái', 5),
    name: requiredLine('Tên lĩnh vực', 300),
    COLLECTIVE: checkbox,
    INDIVIDUAL: checkbox,
    HOUSEHOLD: checkbox,
    note: paragraphs('Ghi chú', 2_000),
  }),
);

export const quotasSaid = keptRows(
  z
    .object({
      leads: names('Đơn vị chủ trì').refine((leads) => leads.length > 0, {
        error: 'Chưa có đơn vị chủ trì. Vui lòng ghi tên, mỗi dòng một đơn vị.',
      }),
      coordinators: names('Đơn vị phối hợp'),
      min: count('Ít nhất'),
      max: count('Nhiều nhất'),
      COLLECTIVE: count('Số tập thể'),
      INDIVIDUAL: count('Số cá nhân'),
      HOUSEHOLD: count('Số hộ gia đình'),
      cadence: oneOf<Cadence>(CADENCE_WORDS),
      year: year('Năm'),
      each: checkbox,
      perSchoolLevel: checkbox,
      field: z.string().max(60).optional().default(''),
      fieldAsWritten: line('Lời văn bản về lĩnh vực', 500),
      note: paragraphs('Ghi chú', 2_000),
    })
    .superRefine(({ min, max, field, fieldAsWritten }, context) => {
      if (max !== null && max < (min ?? 0)) {
        const message = 'Số nhiều nhất lại ít hơn số ít nhất. Vui lòng kiểm tra lại hai số.';
        context.addIssue({ code: 'custom', message, path: ['max'] });
      }
      if (field === 'unlisted' && fieldAsWritten === '') {
        const message = 'Chưa có tên phong trào. Vui lòng ghi như văn bản, hoặc chọn một lĩnh vực ở trên.';
        context.addIssue({ code: 'custom', message, path: ['fieldAsWritten'] });
      }
    }),
);

export const deadlinesSaid = keptRows(
  z.object({
    what: requiredLine('Nội dung công việc', 400),
    when: line('Hạn', 60).transform((typed, context) => {
      const when = readWhen(typed);
      if (when) return when;
      const message =
        typed === ''
          ? 'Chưa có hạn. Vui lòng nhập ngày, ngày hằng năm, quý hoặc năm; không có hạn thì bấm «Bỏ».'
          : `Hạn: «${typed}» chưa đọc được. Vui lòng ghi như 25/08/2021, 15/12 hằng năm, Quý III/2021 hoặc 2025.`;
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
    before: checkbox,
    purpose: oneOf<DeadlinePurpose>(DEADLINE_PURPOSE_WORDS),
    note: paragraphs('Ghi chú', 2_000),
  }),
);

export const phasesSaid = keptRows(
  z
    .object({
      name: requiredLine('Tên giai đoạn', 300),
      startYear: year('Từ năm'),
      endYear: year('Đến năm'),
      note: paragraphs('Nội dung', 2_000),
    })
    .superRefine(({ startYear, endYear }, context) => {
      if (startYear === null || endYear === null || startYear <= endYear) return;
      const message = `Năm cuối ${endYear} trước năm đầu ${startYear}. Vui lòng kiểm tra lại hai năm.`;
      context.addIssue({ code: 'custom', message, path: ['endYear'] });
    }),
);

/** What is wrong with the form of a part; null where nothing is. */
export function schemaOf(part: PartKey): z.ZodType {
  const known: Record<string, z.ZodType> = {
    head: headSaid,
    upper: upperSaid,
    'field:all': fieldsSaid,
    'quota:all': quotasSaid,
    'deadline:all': deadlinesSaid,
    phases: phasesSaid,
  };
  return known[part] ?? criteriaSaid;
}

/** One of the words, or null for none of them. */
function oneOf<Key extends string>(words: Record<Key, string>) {
  return z
    .string()
    .optional()
    .transform((given) => (given && Object.hasOwn(words, given) ? (given as Key) : null));
}

function requiredText(label: string, max: number) {
  return paragraphs(label, max).refine((text) => text !== '', {
    error: `Chưa có ${label.toLocaleLowerCase('vi')}. Vui lòng nhập, hoặc bấm «Bỏ» ở dòng đó.`,
  });
}

const NAMES_AT_MOST = 100;
const NAME_LENGTH = 300;

/** Names, one in each line. */
function names(label: string) {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const all = [
        ...new Set(
          clean(typed)
            .split('\n')
            .map((name) => name.replace(/\s+/g, ' ').trim()),
        ),
      ].filter(Boolean);
      if (all.length > NAMES_AT_MOST || all.some((name) => characters(name) > NAME_LENGTH)) {
        const message = `${label}: mỗi dòng một tên, mỗi tên tối đa ${NAME_LENGTH} ký tự, tối đa ${NAMES_AT_MOST} tên. Vui lòng rút gọn, hoặc dùng nhóm đơn vị.`;
        context.addIssue({ code: 'custom', message });
      }
      return all;
    });
}

const LARGEST = 9_999;

/** A whole number as people write it, '02' too; null when it is left out. */
function count(label: string) {
  return z
    .string()
    .optional()
    .default('')
    .transform((typed, context) => {
      const text = clean(typed);
      if (text === '') return null;
      if (/^\d{1,5}$/.test(text) && Number(text) <= LARGEST) return Number(text);
      context.addIssue({
        code: 'custom',
        message: `${label}: «${text.slice(0, 20)}» chưa phải một số nguyên từ 0 đến ${LARGEST}. Vui lòng nhập bằng chữ số, ví dụ 02.`,
      });
      return z.NEVER;
    });
}
