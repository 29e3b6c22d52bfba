import type { z } from 'zod';
import { type Problem, refuse } from '@/lib/refusal';
import type { ExchangedPlan } from './format';
import { jsonFlaw } from './json-flaw';
import { exchangedPlan } from './schema';

/** A file, or what was pasted, of at most so many bytes. */
export const EXCHANGE_BYTES = 1_048_576;

const PROBLEMS_SHOWN = 20;

/**
 * Reads the text of an exchanged plan, or says where it cannot be read: by line and column where it is no JSON, else by the
 * place in it («quotas[2].min»: the third quota's minimum).
 */
export function readExchanged(json: string): { plan: ExchangedPlan } | { problems: Problem[] } {
  const text = json.replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    return refused('empty', 'Chưa có nội dung kế hoạch. Vui lòng chọn tệp JSON hoặc dán nội dung của tệp.');
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused('not-json', notJson(text));
  }
  const parsed = exchangedPlan.safeParse(data);
  if (parsed.success) return { plan: parsed.data };
  const problems = parsed.error.issues.map((issue) => refuse('json', 'structure', said(issue, data)));
  if (problems.length <= PROBLEMS_SHOWN) return { problems };
  const more = `Còn ${problems.length - PROBLEMS_SHOWN} chỗ khác chưa đúng cấu trúc.`;
  return { problems: [...problems.slice(0, PROBLEMS_SHOWN), refuse('json', 'structure', more)] };
}

function refused(code: string, message: string): { problems: Problem[] } {
  return { problems: [refuse('json', code, message)] };
}

function notJson(text: string): string {
  const position = jsonFlaw(text);
  if (position >= text.length) {
    return 'Nội dung không phải JSON trọn vẹn: hết nội dung khi chưa đóng đủ ngoặc. Vui lòng kiểm tra tệp có bị cắt mất phần cuối không.';
  }
  const before = text.slice(0, position).split('\n');
  const place = `dòng ${before.length}, cột ${(before.at(-1) ?? '').length + 1}`;
  return `Nội dung không phải JSON, vướng ở ${place}. Vui lòng chọn tệp được xuất từ phần mềm, hoặc sửa chỗ này.`;
}

function said(issue: z.core.$ZodIssue, data: unknown): string {
  const place = placeOf(issue.path, issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
  const value = issue.path.reduce<unknown>((part, key) => memberOf(part, key), data);
  return `${place}: ${what(issue, value)}`;
}

function what(issue: z.core.$ZodIssue, value: unknown): string {
  const missing = value === undefined || value === null;
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_type': {
      const wanted = TYPES[issue.expected] ?? 'giá trị khác';
      return missing ? `chưa có; cần ${wanted}.` : `cần ${wanted}, đang là ${shown(value)}.`;
    }
    case 'invalid_value': {
      const wanted = issue.values.map((one) => JSON.stringify(one)).join(', ');
      return missing ? `chưa có; cần ${wanted}.` : `chỉ nhận ${wanted}, đang là ${shown(value)}.`;
    }
    case 'too_small':
      return `cần từ ${issue.minimum} trở lên, đang là ${shown(value)}.`;
    case 'too_big':
      if (issue.origin === 'array') return `có quá ${issue.maximum} mục.`;
      return `cần nhiều nhất ${issue.maximum}, đang là ${shown(value)}.`;
    case 'invalid_key':
    case 'unrecognized_keys':
      return 'tên này không có trong cấu trúc; đối tượng là COLLECTIVE, INDIVIDUAL hoặc HOUSEHOLD.';
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  object: 'một đối tượng { … }',
  record: 'một đối tượng { … }',
  array: 'một danh sách [ … ]',
  string: 'chữ trong ngoặc kép',
  number: 'một số',
  int: 'một số nguyên',
  boolean: 'true hoặc false',
};

function memberOf(part: unknown, key: PropertyKey): unknown {
  return typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined;
}

/** ['quotas', 2, 'min'] → '«quotas[2].min» (chỉ tiêu thứ 3)'. */
function placeOf(path: readonly PropertyKey[], key?: string): string {
  const all = key === undefined ? path : [...path, key];
  if (all.length === 0) return 'Tệp';
  const written = all
    .map((part, at) =>
      typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part).slice(0, 60)}`,
    )
    .join('');
  const [list, index] = all;
  const item = ITEMS[String(list)];
  return item && typeof index === 'number' ? `«${written}» (${item} thứ ${index + 1})` : `«${written}»`;
}

const ITEMS: Record<string, string> = {
  legalBases: 'căn cứ',
  fields: 'lĩnh vực',
  unlistedFields: 'lĩnh vực ngoài danh sách',
  quotas: 'chỉ tiêu',
  deadlines: 'hạn',
  roadmap: 'giai đoạn',
  generalCriteria: 'tiêu chí chung',
};

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'không có';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
