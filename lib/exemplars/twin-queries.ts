import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { clean, isId } from '@/lib/form/text';
import type { NominationStatus, Subject } from '@/lib/format/words';
import { LONGEST } from '@/lib/nominations/limits';
import { mayRead } from '@/lib/nominations/permissions';
import { likelyTwins, type TwinFacts } from './twins';

/** Another dossier that may be about the same person, household, collective or model, and what became of it. */
export type Twin = {
  exemplarId: string;
  subject: Subject;
  name: string;
  birthYear: number | null;
  place: string | null;
  unit: string;
  /** «tên gần giống, cùng năm sinh» */
  why: string;
  /** The latest first; empty where it was never nominated. */
  nominations: TwinNomination[];
};

export type TwinNomination = {
  id: string;
  planNumber: string | null;
  field: string;
  year: number;
  status: NominationStatus;
};

/** What is known of the one that is asked for; `except` is its own dossier, or `nominationId` a nomination of it, once it has one. */
export type TwinQuestion = {
  name: string;
  subject: Subject;
  birthYear: number | null;
  place: string | null;
  model?: string | null;
  except?: string | null;
  nominationId?: string | null;
};

const SHOWN = 10;
const CANDIDATES = 200;

/**
 * The likely twins in the actor's subtree, likeliest first, ten at most; none where the actor's roles read no dossiers or no
 * name is given. People are looked for among the heads of households too, and heads among people: the same deeds
 * may have been nominated either way. Nothing is blocked by it (DESIGN §3.8).
 */
export async function twinsOf(scope: Scoped, question: TwinQuestion): Promise<Twin[]> {
  const { actor } = scope;
  const name = clean(question.name).slice(0, LONGEST.name);
  if (!mayRead(actor, { unitPath: actor.unitPath }) || !/[\p{L}\p{N}]/u.test(name)) return [];
  const except = await dossierOf(scope, question);
  const of: TwinFacts = {
    subject: question.subject,
    name,
    birthYear: question.birthYear,
    place: limited(question.place, LONGEST.place),
    model: limited(question.model, LONGEST.model),
    commune: await communeOf(scope, except),
  };
  const twins = likelyTwins(of, await candidatesFor(scope, of, except)).slice(0, SHOWN);
  const nominations = await nominationsOf(
    scope,
    twins.map(({ candidate }) => candidate.id),
  );
  return twins.map(({ candidate: { id, subject, name, birthYear, place, unit }, why }) => ({
    exemplarId: id,
    subject,
    name,
    birthYear,
    place,
    unit,
    why,
    nominations: nominations
      .filter(({ exemplarId }) => exemplarId === id)
      .map(({ exemplarId: _, ...one }) => one),
  }));
}

/** The same for the dossier that a nomination stands on, as it is stored. */
export async function twinsOfNomination(scope: Scoped, nominationId: string): Promise<Twin[]> {
  if (!isId(nominationId)) return [];
  const row = await scope.db.nomination.findFirst({
    where: { id: nominationId },
    select: {
      exemplar: {
        select: { id: true, subject: true, name: true, birthYear: true, place: true, model: true },
      },
    },
  });
  return row ? twinsOf(scope, { ...row.exemplar, except: row.exemplar.id }) : [];
}

type Candidate = TwinFacts & { id: string; unit: string };

// The functions of the database look in the own subtree only, by keys that survive one slip (migration "twins").
function candidatesFor({ db, actor }: Scoped, of: TwinFacts, except: string | null): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    SELECT e.id, e.subject::text, e.name, e.birth_year AS "birthYear", e.place, e.model, u.name AS unit,
           CASE WHEN u.level <> 'COMMUNE' THEN NULL WHEN u.kind = 'COMMITTEE' THEN u.name ELSE above.name END AS commune
    FROM exemplar e
    JOIN unit u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    LEFT JOIN unit above ON above.tenant_id = u.tenant_id AND above.id = u.parent_id AND above.level = 'COMMUNE'
    WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.id IS DISTINCT FROM ${except}::uuid
      AND e.id = ANY (ARRAY(SELECT possible_twins(${of.subject}::"Subject", ${of.name}, ${of.model ?? null}, ${of.place},
                                                  ${of.birthYear}::int, ${CANDIDATES}::int)))`;
}

async function dossierOf({ db }: Scoped, { except, nominationId }: TwinQuestion): Promise<string | null> {
  if (except && isId(except)) return except;
  if (!nominationId || !isId(nominationId)) return null;
  const row = await db.nomination.findFirst({ where: { id: nominationId }, select: { exemplarId: true } });
  return row?.exemplarId ?? null;
}

/** The commune that a dossier, or else the acting unit, belongs to: «Thôn 3» of another commune is another place. */
async function communeOf({ db, actor }: Scoped, exemplarId: string | null): Promise<string | null> {
  const [found] = await db.$queryRaw<{ commune: string | null }[]>`
    SELECT CASE WHEN u.level <> 'COMMUNE' THEN NULL WHEN u.kind = 'COMMITTEE' THEN u.name ELSE above.name END AS commune
    FROM unit u
    LEFT JOIN unit above ON above.tenant_id = u.tenant_id AND above.id = u.parent_id AND above.level = 'COMMUNE'
    WHERE u.tenant_id = ${actor.tenantId}::uuid
      AND u.id = COALESCE((SELECT e.unit_id FROM exemplar e WHERE e.tenant_id = ${actor.tenantId}::uuid AND e.id = ${exemplarId}::uuid),
                          ${actor.unitId}::uuid)`;
  return found?.commune ?? null;
}

async function nominationsOf(
  { db, actor }: Scoped,
  exemplarIds: string[],
): Promise<(TwinNomination & { exemplarId: string })[]> {
  if (exemplarIds.length === 0) return [];
  return db.$queryRaw`
    SELECT n.id, n.exemplar_id AS "exemplarId", p.number AS "planNumber", f.short_name AS field, n.year, n.status::text
    FROM nomination n
    JOIN plan p ON p.tenant_id = n.tenant_id AND p.id = n.plan_id
    JOIN field f ON f.tenant_id = n.tenant_id AND f.id = n.field_id
    WHERE n.tenant_id = ${actor.tenantId}::uuid AND n.exemplar_id = ANY (${exemplarIds}::uuid[])
    ORDER BY n.year DESC, n.created_at DESC, n.id`;
}

function limited(text: string | null | undefined, longest: number): string | null {
  return clean(text ?? '').slice(0, longest) || null;
}
