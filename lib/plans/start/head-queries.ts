import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import type { SchoolLevel, UnitKind } from '@/lib/format/words';
import { type HeadWords, headWords } from './head-words';

/** The acting unit as the writer of a plan. */
export type WritingUnit = {
  id: string;
  path: string;
  name: string;
  kind: UnitKind;
  schoolLevel: SchoolLevel | null;
};

/** The acting unit; throws where there is none. */
export async function writingUnit({ db, actor }: Scoped): Promise<WritingUnit> {
  return db.unit.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: actor.tenantId, id: actor.unitId } },
    select: { id: true, path: true, name: true, kind: true, schoolLevel: true },
  });
}

/** With which head the acting unit's next plan begins: that of its last issued one, or what its name gives. */
export async function headOf({ db, actor }: Scoped, unit: WritingUnit): Promise<HeadWords> {
  const last = await db.plan.findFirst({
    where: { tenantId: actor.tenantId, issuerId: unit.id, status: { not: 'DRAFT' } },
    select: { issuerAsWritten: true, placeName: true, onBehalfOf: true, signerTitle: true },
    orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
  });
  return headWords({ name: unit.name, committee: unit.kind === 'COMMITTEE' }, last);
}
