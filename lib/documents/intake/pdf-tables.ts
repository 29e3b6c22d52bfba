import { type PageItem, rowsOf } from './pdf-rows';
import type { Rule } from './pdf-rules';

/** A ruled table on a page, with its rows as lines. */
export type PageTable = { top: number; bottom: number; lines: string[] };

/** Takes what stands in ruled tables out of a page's text: a row becomes a line with its cells parted by tabs. */
export function tablesOf(
  items: readonly PageItem[],
  rules: readonly Rule[],
): { tables: PageTable[]; others: PageItem[] } {
  const tables: PageTable[] = [];
  let others = [...items];
  for (const group of touching(rules)) {
    const grid = gridOf(group);
    if (!grid) continue;
    const { columns, rows } = grid;
    const cells = new Map<string, PageItem[]>();
    const outside: PageItem[] = [];
    for (const item of others.flatMap((one) => parted(one, columns))) {
      const column = between(columns, item.x + item.width / 2);
      const row = between(rows, item.y - item.size / 3);
      if (column < 0 || row < 0 || !item.isLevel) outside.push(item);
      else cells.set(`${row}/${column}`, [...(cells.get(`${row}/${column}`) ?? []), item]);
    }
    const lines = rows.slice(1).map((_, row) =>
      columns
        .slice(1)
        .map((__, column) => textOf(cells.get(`${row}/${column}`) ?? []))
        .join('\t')
        .trimEnd(),
    );
    // A frame around a text is no table.
    if (new Set([...cells.keys()].map((key) => key.split('/')[1])).size < 2) continue;
    tables.push({ top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, lines: lines.filter((line) => line !== '') });
    others = outside;
  }
  return { tables, others };
}

/** How far apart in points rules may be that are one, or that meet. */
const NEAR = 3;
/** Which part of the table a rule has to go through that parts rows or columns. */
const ROW_SHARE = 0.4;
const COLUMN_SHARE = 0.3;

function textOf(items: readonly PageItem[]): string {
  return rowsOf(items)
    .flatMap(({ pieces }) => pieces.map(({ text }) => text))
    .join(' ');
}

/** pdf.js takes what stands close together for one piece, across a rule too: it is parted at the space next to the rule. */
function parted(item: PageItem, columns: readonly number[]): PageItem[] {
  const { text, x, width, size } = item;
  const rule = columns.find((column) => column > x + size / 4 && column < x + width - size / 4);
  if (rule === undefined) return [item];
  const perLetter = width / text.length;
  const distance = (at: number) => Math.abs(x + perLetter * (at + 0.5) - rule);
  const [space] = [...text.matchAll(/ /g)]
    .map(({ index }) => index)
    .sort((one, other) => distance(one) - distance(other));
  if (space === undefined || distance(space) > size) return [item];
  const start = x + perLetter * (space + 1);
  return [
    { ...item, text: text.slice(0, space), width: perLetter * space },
    ...parted(
      {
        ...item,
        text: text.slice(space + 1),
        x: Math.max(start, rule),
        width: x + width - Math.max(start, rule),
      },
      columns,
    ),
  ];
}

/** Rules that meet each other belong to one table. */
function touching(rules: readonly Rule[]): Rule[][] {
  const groups: { around: Rule; rules: Rule[] }[] = [];
  for (const rule of [...rules].sort((one, other) => one.top - other.top)) {
    const met = groups.filter(({ around }) => meets(around, rule));
    const [first, ...more] = met;
    if (!first) {
      groups.push({ around: { ...rule }, rules: [rule] });
      continue;
    }
    for (const group of more) {
      first.rules.push(...group.rules);
      first.around = joined(first.around, group.around);
      groups.splice(groups.indexOf(group), 1);
    }
    first.rules.push(rule);
    first.around = joined(first.around, rule);
  }
  return groups.map((group) => group.rules);
}

function meets(one: Rule, other: Rule): boolean {
  return (
    one.left <= other.right + NEAR &&
    other.left <= one.right + NEAR &&
    one.top <= other.bottom + NEAR &&
    other.top <= one.bottom + NEAR
  );
}

function joined(one: Rule, other: Rule): Rule {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

/** Where the rows and columns begin and end; null where there are not two of each at least. */
function gridOf(rules: readonly Rule[]): { columns: number[]; rows: number[] } | null {
  const level = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  const upright = rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top);
  const rows = separators(
    level.map(({ top, bottom, left, right }) => ({ at: (top + bottom) / 2, from: left, to: right })),
    ROW_SHARE,
  );
  const columns = separators(
    upright.map(({ top, bottom, left, right }) => ({ at: (left + right) / 2, from: top, to: bottom })),
    COLUMN_SHARE,
  );
  return rows.length > 2 && columns.length > 2 ? { rows, columns } : null;
}

function separators(rules: readonly { at: number; from: number; to: number }[], share: number): number[] {
  const found: { at: number; parts: { from: number; to: number }[] }[] = [];
  for (const { at, ...part } of [...rules].sort((one, other) => one.at - other.at)) {
    const last = found.at(-1);
    if (last && at - last.at <= NEAR) last.parts.push(part);
    else found.push({ at, parts: [part] });
  }
  const lengths = found.map(({ parts }) => covered(parts));
  const longest = Math.max(0, ...lengths);
  return found.filter((_, at) => (lengths[at] ?? 0) >= longest * share).map(({ at }) => at);
}

function covered(parts: { from: number; to: number }[]): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY];
  for (const { from, to } of parts.sort((one, other) => one.from - other.from)) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}

/** The place between two neighbours, counted from 0; -1 outside. */
function between(bounds: readonly number[], value: number): number {
  const after = bounds.findIndex((bound) => bound > value);
  return after - 1;
}
