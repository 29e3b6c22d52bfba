import type { PlanReading } from '@/lib/documents/reading';
import { exchangedOf } from '@/lib/documents/said';
import { exchangedPlan } from '@/lib/plans/exchange/schema';

const CERTAINTIES = ['SURE', 'LIKELY', 'UNSURE'];
const HEAD = [
  ...['number', 'issuedOn', 'issuer', 'level', 'title', 'startYear', 'endYear', 'signer', 'signerTitle'],
  ...['onBehalfOf', 'placeName', 'purpose', 'implementation', 'recipients'],
].sort();
const LISTS = [
  'legalBases',
  'generalCriteria',
  'fields',
  'quotas',
  'deadlines',
  'phases',
  'contradictions',
] as const;

/** What is wrong with a reading, whatever its document was: nothing, or sentences for whoever mends the reader. */
export function flawsOf(reading: PlanReading, lines: readonly string[]): string[] {
  // The intake leaves out what a database refuses; whoever reads other lines gets their letters as they are.
  const storable = lines.every(isStorable);
  return [
    ...shapeFlaws(reading),
    ...valueFlaws(reading, { lineCount: lines.length, storable }, 'reading'),
    ...exchangeFlaws(reading),
  ];
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function shapeFlaws(reading: PlanReading): string[] {
  const reads = [
    ...Object.values(reading.head),
    reading.implements,
    ...LISTS.filter((list) => list !== 'contradictions').flatMap((list): unknown[] => reading[list]),
    ...reading.fields.flatMap(({ criteria }) => criteria),
  ];
  return [
    ...(String(Object.keys(reading.head).sort()) === String(HEAD) ? [] : ['the head has other names']),
    ...LISTS.filter((list) => !Array.isArray(reading[list])).map((list) => `${list} is no list`),
    ...reads
      .filter((read) => read !== null && !isRead(read))
      .map((read) => `no Read: ${JSON.stringify(read)}`),
    ...reading.contradictions
      .filter(({ message, at }) => !message || at.length === 0)
      .map((one) => `a contradiction without words or places: ${JSON.stringify(one)}`),
  ];
}

function isRead(read: unknown): boolean {
  if (typeof read !== 'object' || read === null) return false;
  if (!('value' in read && 'from' in read && 'certainty' in read)) return false;
  const empty = read.value === null || read.value === undefined || read.value === '';
  return !empty && CERTAINTIES.includes(String(read.certainty));
}

type Source = { lineCount: number; storable: boolean };

/** Every value survives JSON and a database's text, and every range lies inside the document. */
function valueFlaws(value: unknown, source: Source, path: string): string[] {
  if (value === null || value === undefined || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === 'string') {
    return !source.storable || isStorable(value) ? [] : [`${path} holds half a character or a null`];
  }
  if (Array.isArray(value)) return value.flatMap((one, at) => valueFlaws(one, source, `${path}.${at}`));
  if (typeof value !== 'object') return [`${path} is a ${typeof value}`];
  const outside = 'first' in value && 'last' in value && !isRange(value.first, value.last, source.lineCount);
  return [
    ...(outside ? [`${path} is ${JSON.stringify(value)} of ${source.lineCount} lines`] : []),
    ...Object.entries(value).flatMap(([key, one]) => valueFlaws(one, source, `${path}.${key}`)),
  ];
}

function isRange(first: unknown, last: unknown, lineCount: number): boolean {
  const whole = Number.isInteger(first) && Number.isInteger(last);
  return whole && Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= lineCount;
}

/** An exchanged plan is refused only for what the document does not state. */
function exchangeFlaws(reading: PlanReading): string[] {
  const said: unknown = JSON.parse(JSON.stringify(exchangedOf(reading)));
  const parsed = exchangedPlan.safeParse(said);
  if (parsed.success) return [];
  return parsed.error.issues
    .filter(({ path }) => !isMissing(said, path))
    .map(
      ({ path, message }) => `${path.join('.')}: ${message} ${JSON.stringify(at(said, path))?.slice(0, 200)}`,
    );
}

function isMissing(said: unknown, path: readonly PropertyKey[]): boolean {
  return at(said, path) === null || at(said, path) === undefined;
}

function at(said: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], said);
}
