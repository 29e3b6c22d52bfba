import type { PartValues } from './parts';

/**
 * Rows of a form whose number is not fixed. The field `order` names them, 'id1,id2,new1'; the fields of a row are
 * '<row>.<field>'. Rows keep their names when they move, so that what two people did can be put together.
 */
export type Row = { key: string; values: PartValues };

const KEY = /^[A-Za-z0-9-]{1,40}$/;
/** Far above what any plan has; what lies beyond would be taken for removed. */
export const MOST_ROWS = 500;

/** The rows of a form in their order. Names that no row can have, and a row named twice, are left out. */
export function readRows(values: PartValues): Row[] {
  return orderOf(values).map((key) => ({ key, values: fieldsOfRow(values, key) }));
}

/** Rows as the fields of a form. */
export function writeRows(rows: readonly Row[]): PartValues {
  const values: PartValues = { order: rows.map(({ key }) => key).join(',') };
  for (const { key, values: fields } of rows) {
    for (const [name, value] of Object.entries(fields)) values[`${key}.${name}`] = value;
  }
  return values;
}

/** What a button of a row asks for, from its value: 'add', 'up:<row>', 'down:<row>', 'remove:<row>'. */
export type RowMove = { action: 'add' | 'up' | 'down' | 'remove'; key: string | null };

/** Reads a button's value; null where it is none of a row's. */
export function readRowMove(intent: string | undefined): RowMove | null {
  const [, action, key = null] = /^(add|up|down|remove)(?::(.+))?$/.exec(intent ?? '') ?? [];
  if (action === 'add') return { action, key: null };
  return (action === 'up' || action === 'down' || action === 'remove') && key !== null
    ? { action, key }
    : null;
}

/** The form after a button of a row was pressed: nothing is stored yet, and nothing typed is lost. */
export function moveRow(values: PartValues, move: RowMove): PartValues {
  const rows = readRows(values);
  const at = rows.findIndex(({ key }) => key === move.key);
  const rest = withoutRows(values, rows);
  if (move.action === 'add') {
    if (rows.length < MOST_ROWS) rows.push({ key: freshKey(rows), values: {} });
  } else if (at >= 0) {
    const [row] = rows.splice(at, 1);
    const to = move.action === 'up' ? Math.max(0, at - 1) : at + 1;
    if (row && move.action !== 'remove') rows.splice(to, 0, row);
  }
  return { ...rest, ...writeRows(rows) };
}

/** A row with nothing typed in it: boxes that came ticked say nothing. */
export function isBlank({ values }: Row): boolean {
  return Object.values(values).every((value) => value.trim() === '' || value === 'on');
}

/** A row that is not stored yet. */
export function isFresh({ key }: Row): boolean {
  return key.startsWith('new');
}

/** The names of the rows, in their order. */
export function orderOf(values: PartValues): string[] {
  const keys = (values.order ?? '').split(',').filter((key) => KEY.test(key));
  return [...new Set(keys)].slice(0, MOST_ROWS);
}

/** The fields of one row, without its name before them. */
export function fieldsOfRow(values: PartValues, key: string): PartValues {
  const prefix = `${key}.`;
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}

function freshKey(rows: readonly Row[]): string {
  const used = new Set(rows.map(({ key }) => key));
  let count = 1;
  while (used.has(`new${count}`)) count++;
  return `new${count}`;
}

function withoutRows(values: PartValues, rows: readonly Row[]): PartValues {
  const keys = new Set(rows.map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name !== 'order' && !keys.has(name.split('.')[0] ?? '')),
  );
}
