import { clean } from '@/lib/form/text';
import { readDate } from '@/lib/format/dates';
import type { PartKey, PartValues } from '@/lib/plans/edit/parts';
import { readRows, writeRows } from '@/lib/plans/edit/rows';

/**
 * Of what a form was sent with, the fields that its part has, as they are kept: cleaned, days as they are stored. A row has
 * every one of its fields, so that a box that is no longer ticked is told from one that was not there.
 */
export function fieldsIn(part: PartKey, typed: PartValues): PartValues {
  if (part === 'quota:places') return placesIn(typed);
  const { single, row } = FIELDS[part.split(':')[0] ?? ''] ?? NONE;
  const values = kept(single, typed);
  if (row.length === 0) return values;
  const rows = readRows(typed).map(({ key, values: fields }) => ({ key, values: kept(row, fields) }));
  return { ...values, ...writeRows(rows) };
}

type Fields = { single: readonly string[]; row: readonly string[] };

const NONE: Fields = { single: [], row: [] };
const SUBJECT_FIELDS = ['COLLECTIVE', 'INDIVIDUAL', 'HOUSEHOLD'];
const FIELDS: Record<string, Fields> = {
  head: {
    single: [
      ...['number', 'issuedOn', 'issuer', 'level', 'title', 'startYear', 'endYear', 'placeName'],
      ...['signer', 'signerTitle', 'onBehalfOf', 'purpose', 'implementation', 'recipients'],
    ],
    row: [],
  },
  upper: {
    single: ['upperNumber', 'upperIssuedOn', 'upperIssuer'],
    row: ['number', 'issuedOn', 'issuer'],
  },
  criteria: { single: [], row: ['text', 'subject', 'supporting', 'evidence'] },
  field: { single: [], row: ['letter', 'name', ...SUBJECT_FIELDS, 'note'] },
  quota: {
    single: [],
    row: [
      ...['leads', 'coordinators', 'min', 'max', ...SUBJECT_FIELDS, 'cadence', 'year', 'each'],
      ...['perSchoolLevel', 'field', 'fieldAsWritten', 'note'],
    ],
  },
  deadline: { single: [], row: ['what', 'when', 'before', 'purpose', 'note'] },
  phases: { single: [], row: ['name', 'startYear', 'endYear', 'note'] },
};

const DAYS = new Set(['issuedOn', 'upperIssuedOn']);

function kept(names: readonly string[], from: PartValues): PartValues {
  return Object.fromEntries(
    names.map((name) => {
      const text = clean(Object.hasOwn(from, name) ? (from[name] ?? '') : '');
      return [name, DAYS.has(name) ? (readDate(text) ?? text) : text];
    }),
  );
}

const OF_PLACE = /^n[0-9a-f]{16}\.place$/;
const CHOICE = /^(?:words|(?:unit|group):[0-9a-f-]{36})$/;
const PLACES_AT_MOST = 1_000;

function placesIn(typed: PartValues): PartValues {
  const chosen = Object.entries(typed).filter(([name, value]) => OF_PLACE.test(name) && CHOICE.test(value));
  return Object.fromEntries(chosen.slice(0, PLACES_AT_MOST));
}
