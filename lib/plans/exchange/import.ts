import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import { findPlaces } from '@/lib/units/find';
import { pathsAbove } from '@/lib/units/path';
import { draftPlan } from '../draft';
import { dayOrNull } from '../draft-parts';
import { headWords } from '../start/head-words';
import type { ExchangedPlan } from './format';
import { readExchanged } from './read';
import { namesAsked, readingOf } from './reading';
import type { KnownThere, Remark } from './remarks';

/**
 * Makes a draft of the acting unit out of the text of an exchanged plan, whatever unit the file names. `id` becomes the
 * draft's: sent twice, it makes one draft, and both get the same remarks.
 */
export async function importPlan(
  scope: Scoped,
  { json, id }: { json: string; id: string },
): Promise<{ id: string; remarks: Remark[] } | { problems: Problem[] }> {
  const read = readExchanged(json);
  if ('problems' in read) return read;
  if (namesAsked(read.plan).length > NAMES_AT_MOST) return { problems: [TOO_MANY_NAMES] };
  const known = await knownThere(scope, read.plan);
  if (!known) return { problems: [NO_UNIT] };
  const { draft, remarks } = readingOf(read.plan, known);
  if (await isMadeAlready(scope, id)) return { id, remarks };
  await draftPlan(scope, draft, id);
  return { id, remarks };
}

const NO_UNIT = refuse(
  'form',
  'unit-not-found',
  'Không tìm thấy đơn vị đang chọn. Vui lòng đổi đơn vị ở góc trên bên phải.',
);

/** Each is compared with every unit below; plans name some tens. */
const NAMES_AT_MOST = 1_000;
const TOO_MANY_NAMES = refuse(
  'json',
  'too-many-names',
  'Tệp nêu hơn 1.000 tên đơn vị khác nhau. Vui lòng kiểm tra lại tệp, hoặc dùng nhóm đơn vị thay cho từng tên.',
);

/** The second of two clicks waits here for the first. */
async function isMadeAlready({ db, actor }: Scoped, id: string): Promise<boolean> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`;
  return (await db.plan.count({ where: { tenantId: actor.tenantId, id, issuerId: actor.unitId } })) > 0;
}

/** What the system knows of the names, the numbers and the plans that an exchanged plan speaks of. */
export async function knownThere(scope: Scoped, said: ExchangedPlan): Promise<KnownThere | null> {
  const { db, actor } = scope;
  const unit = await db.unit.findUnique({
    where: { tenantId_id: { tenantId: actor.tenantId, id: actor.unitId } },
    select: { id: true, path: true, name: true, level: true, kind: true },
  });
  if (!unit) return null;
  return {
    unit,
    asWritten: headWords({ name: unit.name, committee: unit.kind === 'COMMITTEE' }, null).issuerAsWritten,
    places: await findPlaces(scope, namesAsked(said)),
    upperPlanId: said.implements && (await issuedAs(scope, said.implements, pathsAbove(actor.unitPath))),
    periodPlanId: said.plan.periodPlan ? await issuedAs(scope, said.plan.periodPlan, [actor.unitPath]) : null,
    numberTaken: await isNumberTaken(scope, said.plan),
  };
}

/** The one issued plan with this number, and this date where one is given, of the units at `issuerPaths`. */
async function issuedAs(
  { db, actor }: Scoped,
  cited: { number: string; issuedOn: string | null },
  issuerPaths: string[],
): Promise<string | null> {
  const found = await db.plan.findMany({
    where: {
      tenantId: actor.tenantId,
      issuerPath: { in: issuerPaths },
      number: { equals: cited.number, mode: 'insensitive' },
      status: { not: 'DRAFT' },
      ...(cited.issuedOn ? { issuedOn: dayOrNull(cited.issuedOn) ?? undefined } : undefined),
    },
    select: { id: true },
    take: 2,
  });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

async function isNumberTaken(
  { db, actor }: Scoped,
  { number, issuedOn }: ExchangedPlan['plan'],
): Promise<boolean> {
  if (!number || !issuedOn) return false;
  const year = Number(issuedOn.slice(0, 4));
  const taken = await db.plan.count({
    where: {
      tenantId: actor.tenantId,
      issuerId: actor.unitId,
      number,
      status: { not: 'DRAFT' },
      issuedOn: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
  });
  return taken > 0;
}
