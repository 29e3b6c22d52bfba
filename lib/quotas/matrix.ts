import { add, type Count, none } from './count';
import { type CountedQuota, isShared, together } from './counted';
import { nearest, pathIndex } from './nearest';
import type { QuotaProgress, Tally } from './progress';

/** A tally with those of its registered nominations that came after the due day. */
export type DatedTally = Tally & { late: number };

export type UnitOfPath = { id: string; path: string; name: string };

export type MatrixRow = {
  unit: UnitOfPath;
  /** One per field, in the order of the fields. */
  cells: Count[];
  total: Count;
  late: number;
  /** What the unit is asked for, its quotas taken together; null where nothing is asked of it alone. */
  asked: QuotaProgress | null;
};

export type MatrixGroup = {
  /** The quota that all rows of the group share; null for units that several quotas name, and for those that none names. */
  quota: CountedQuota | null;
  kind: 'EACH' | 'TOGETHER' | 'BY_FIELD' | 'OTHERS';
  /** How far the rows are together, where the number is for all of them. */
  asked: QuotaProgress | null;
  rows: MatrixRow[];
};

export type MatrixFacts = {
  quotas: readonly CountedQuota[];
  tallies: readonly DatedTally[];
  /** Every unit that is to have a row. */
  units: readonly UnitOfPath[];
  /** First and last year shown. */
  shown: { from: number; to: number };
};

export type Matrix = { groups: MatrixGroup[]; cells: Count[]; total: Count; late: number };

/**
 * Units × fields, of the years shown. A unit stands in the group of the first quota that names it; what other units have nominated comes last.
 * Every nomination is counted in exactly one row, that of the nearest unit it stands under, so that the columns add up.
 */
export function matrixOf(fieldIds: readonly string[], { quotas, units, ...facts }: MatrixFacts): Matrix {
  const { from, to } = facts.shown;
  const tallies = facts.tallies.filter(({ year }) => year >= from && year <= to);
  const known = new Map(units.map((unit) => [unit.path, unit]));
  const assigned = new Set(quotas.flatMap(({ progress }) => progress.flatMap(({ unitPaths }) => unitPaths)));
  const index = pathIndex(assigned);
  const byRow = Map.groupBy(tallies, ({ unitPath }) => nearest(index, unitPath) ?? unitPath);
  const row = (path: string, asked: QuotaProgress | null): MatrixRow[] => {
    const unit = known.get(path);
    if (!unit) return [];
    return [{ unit, ...countCells(fieldIds, byRow.get(path) ?? []), asked }];
  };
  const placed = new Set<string>();
  const groups = groupsOf(quotas).map((group): MatrixGroup => {
    const paths = new Set(
      group.quotas.flatMap(({ progress }) => progress.flatMap(({ unitPaths }) => unitPaths)),
    );
    const rows = [...paths].flatMap((path) => {
      if (placed.has(path)) return [];
      placed.add(path);
      return row(path, group.kind === 'TOGETHER' ? null : askedOf(path, quotas));
    });
    const [first] = group.quotas;
    return {
      quota: group.kind === 'BY_FIELD' ? null : (first ?? null),
      kind: group.kind,
      asked: group.kind === 'TOGETHER' && first && !isShared(first) ? (first.progress[0] ?? null) : null,
      rows,
    };
  });
  const others = [...byRow.keys()].filter((path) => !assigned.has(path)).flatMap((path) => row(path, null));
  if (others.length > 0) groups.push({ quota: null, kind: 'OTHERS', asked: null, rows: others });
  return { groups: groups.filter(({ rows }) => rows.length > 0), ...countCells(fieldIds, tallies) };
}

/** The rows of the matrix that a filter keeps; the totals stay those of the whole. */
export function onlyRows(matrix: Matrix, keep: (row: MatrixRow, group: MatrixGroup) => boolean): Matrix {
  const groups = matrix.groups.map((group) => ({
    ...group,
    rows: group.rows.filter((row) => keep(row, group)),
  }));
  return { ...matrix, groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** True for a row whose unit has not reached what is asked of it, alone or with the others of its group. */
export function isShort(row: MatrixRow, group: MatrixGroup): boolean {
  return (row.asked ?? group.asked)?.state === 'SHORT';
}

type Group = { kind: Exclude<MatrixGroup['kind'], 'OTHERS'>; quotas: CountedQuota[] };

/**
 * A number for each unit over all fields, or for several units together, makes a group, the largest number first; quotas of
 * single units in single fields share one.
 */
function groupsOf(quotas: readonly CountedQuota[]): Group[] {
  const groups: Group[] = [];
  const byField: CountedQuota[] = [];
  for (const quota of quotas) {
    if (isShared(quota) || (!quota.eachAssignee && quota.assignees.length > 1))
      groups.push({ kind: 'TOGETHER', quotas: [quota] });
    else if (quota.fieldId === null) groups.push({ kind: 'EACH', quotas: [quota] });
    else byField.push(quota);
  }
  groups.sort((a, b) => largest(b) - largest(a));
  return byField.length > 0 ? [{ kind: 'BY_FIELD', quotas: byField }, ...groups] : groups;
}

function largest({ quotas }: Group): number {
  return Math.max(...quotas.map(({ min }) => min));
}

function askedOf(path: string, quotas: readonly CountedQuota[]): QuotaProgress | null {
  const own = quotas.flatMap((quota) =>
    (isShared(quota) ? [] : quota.progress).filter(
      ({ unitPaths, state }) => unitPaths.length === 1 && unitPaths[0] === path && state !== 'NOTHING_ASKED',
    ),
  );
  return together(own);
}

function countCells(fieldIds: readonly string[], tallies: readonly DatedTally[]) {
  const at = new Map(fieldIds.map((id, column) => [id, column]));
  const cells = fieldIds.map(none);
  const total = none();
  let late = 0;
  for (const tally of tallies) {
    const cell = cells[at.get(tally.fieldId) ?? -1];
    if (!cell) continue;
    add(cell, tally);
    add(total, tally);
    late += tally.late;
  }
  return { cells, total, late };
}
