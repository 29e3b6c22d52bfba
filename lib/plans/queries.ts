import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';
import type { Level } from '@/lib/format/words';
import { type PlanFilter, wordsOf } from './filter';
import type { PlanState } from './status';

export const PLANS_A_PAGE = 50;

export type PlanRow = {
  id: string;
  number: string | null;
  issuedOn: PlainDate | null;
  title: string;
  /** «UBND huyện Đak Đoa» */
  issuer: string;
  level: Level;
  startYear: number;
  endYear: number;
  state: PlanState;
  /** The draft of an amendment of an issued plan. */
  amends: boolean;
  fields: number;
  quotas: number;
};

export type PlanList = { rows: PlanRow[]; total: number; page: number; pages: number };

/**
 * A page of the plans that the acting unit sees: those of its subtree, drafts included, and the issued ones of the
 * units above. Drafts first, then what runs this year, what is to come, what is over; in each the latest first. One
 * statement (two when the page asked for lies behind the last one, and then the first page is given).
 */
export async function listPlans(scope: Scoped, filter: PlanFilter): Promise<PlanList> {
  const { db, actor, now } = scope;
  const year = Number(plainDateIn(now).slice(0, 4));
  const words = wordsOf(filter.q);
  // The state is lib/plans/status.ts's, said in SQL so that a page can be cut from the sorted whole.
  const rows = await db.$queryRaw<(PlanRow & { total: number })[]>`
    WITH seen AS (
      SELECT p.*, CASE WHEN p.status = 'DRAFT' THEN 'DRAFT'
                       WHEN p.status = 'CLOSED' OR p.end_year < ${year}::int THEN 'OVER'
                       WHEN p.start_year > ${year}::int THEN 'UPCOMING'
                       ELSE 'RUNNING' END AS state
      FROM plan p
      WHERE (${filter.year}::int IS NULL OR ${filter.year}::int BETWEEN p.start_year AND p.end_year)
        AND (${filter.level}::text IS NULL OR p.level = ${filter.level}::"Level")
        AND (${filter.unit}::uuid IS NULL OR EXISTS (
               SELECT FROM unit u WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.id = ${filter.unit}::uuid
                 AND (p.issuer_id = u.id OR (u.path <> ${actor.unitPath} AND starts_with(u.path, ${actor.unitPath})
                                             AND starts_with(p.issuer_path, u.path)))))
        AND (${words.length}::int = 0 OR p.id IN (
               SELECT found FROM unnest(${words}::text[]) AS word, search_plans(word) AS found
               GROUP BY found HAVING count(*) = ${words.length}::int))
    ), page AS (
      SELECT seen.*, count(*) OVER () AS total,
             row_number() OVER (ORDER BY array_position(ARRAY['DRAFT', 'RUNNING', 'UPCOMING', 'OVER'], state),
               issued_on DESC NULLS FIRST, issuer_as_written COLLATE "vi-x-icu", number, id) AS place
      FROM seen WHERE ${filter.state}::text IS NULL OR state = ${filter.state}::text
      ORDER BY place LIMIT ${PLANS_A_PAGE} OFFSET ${(filter.page - 1) * PLANS_A_PAGE}::int
    )
    SELECT id, number, issued_on::text AS "issuedOn", title, issuer_as_written AS issuer, level::text,
           start_year::int AS "startYear", end_year::int AS "endYear", state, total::int,
           amends_id IS NOT NULL AS amends,
           (SELECT count(*)::int FROM field f
            WHERE f.tenant_id = page.tenant_id AND f.plan_id = page.id AND f.retired_in IS NULL) AS fields,
           (SELECT count(*)::int FROM quota q WHERE q.tenant_id = page.tenant_id AND q.plan_id = page.id) AS quotas
    FROM page ORDER BY place`;
  if (rows.length === 0 && filter.page > 1) return listPlans(scope, { ...filter, page: 1 });
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _, ...row }) => row),
    total,
    page: filter.page,
    pages: Math.max(1, Math.ceil(total / PLANS_A_PAGE)),
  };
}

export type IssuerOption = { id: string; name: string; place: 'ABOVE' | 'OWN' | 'BELOW' };

/**
 * The units that a list of plans can be narrowed to: those above and the acting one that have issued a plan, the units
 * right below under which one was, and the one asked for.
 */
export async function issuersOfPlans({ db, actor }: Scoped, asked: string | null): Promise<IssuerOption[]> {
  // Three ways in, each by its own index: as one condition with OR the whole subtree is read.
  return db.$queryRaw<IssuerOption[]>`
    WITH near AS (
      SELECT u.id, u.path, u.level, u.name FROM unit u
      WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.path = ANY ((SELECT app_upper() || app_scope())::text[])
        AND EXISTS (SELECT FROM plan p WHERE p.issuer_path = u.path)
      UNION
      SELECT u.id, u.path, u.level, u.name FROM unit u
      WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.parent_id = ${actor.unitId}::uuid
        AND EXISTS (SELECT FROM plan p WHERE p.issuer_path >= u.path AND p.issuer_path < left(u.path, -1) || '/')
      UNION
      SELECT u.id, u.path, u.level, u.name FROM unit u
      WHERE u.tenant_id = ${actor.tenantId}::uuid AND u.id = ${asked}::uuid
    )
    SELECT id, name, CASE WHEN path = ${actor.unitPath} THEN 'OWN'
                          WHEN starts_with(path, ${actor.unitPath}) THEN 'BELOW' ELSE 'ABOVE' END AS place
    FROM near ORDER BY place, level, name COLLATE "vi-x-icu", id`;
}
