import type { SchoolLevel, UnitKind } from '../../../../lib/format/words';

/** A body under a People's Committee; `parent` is the key of the committee's unit, `key` is `<parent>/<slug>`. */
export type BodyData = {
  key: string;
  parent: string;
  name: string;
  kind: UnitKind;
  schoolLevel?: SchoolLevel;
};

export type BodyRow = [slug: string, name: string, kind: UnitKind, schoolLevel?: SchoolLevel];

export function bodiesUnder(parent: string, rows: BodyRow[]): BodyData[] {
  return rows.map(([slug, name, kind, schoolLevel]) => ({
    key: `${parent}/${slug}`,
    parent,
    name,
    kind,
    ...(schoolLevel ? { schoolLevel } : {}),
  }));
}
