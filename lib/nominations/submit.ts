import 'server-only';
import type { Scoped } from '@/lib/auth/doors';
import { type Problem, refuse } from '@/lib/refusal';
import { judgeSubmission } from './judge';
import { type LockedNomination, lockExemplar, lockNomination } from './lock';
import { mayNominate } from './permissions';
import { recordStep } from './record';
import { transition, transitionProblem } from './status';
import { keepVersion, toSubmit } from './versions';

/**
 * Submits a draft or a returned nomination: gives it its number, the next one of its plan and year, at the first
 * submission, and keeps what it says as a version. Whatever is missing is refused, each at the field where it is mended.
 * Asked again for one that lies with the reviewer already, it answers with the same number.
 */
export async function submitNomination(
  scope: Scoped,
  nominationId: string,
): Promise<{ number: number } | { problems: Problem[] }> {
  const { db, actor, now } = scope;
  const nomination = await lockNomination(scope, nominationId);
  if (!nomination || !mayNominate(actor, nomination.unitPath)) return { problems: [NOT_FOUND] };
  if (nomination.status === 'SUBMITTED' && nomination.number !== null) return { number: nomination.number };
  const next = transition(nomination.status, 'submit');
  const refused = transitionProblem(nomination.status, 'submit', '');
  if (!next || refused) return { problems: refused ? [refused] : [] };
  // Nobody may change who the dossier is about between the reading of it and the commit.
  await lockExemplar(scope, nomination.exemplarId);
  const submitted = await toSubmit(scope, nomination, nomination.presentVersion);
  const { problems, late } = await judgeSubmission(scope, nomination, submitted);
  if (problems.length > 0) return { problems };

  const number = nomination.number ?? (await nextNumber(scope, nomination));
  await db.nomination.update({
    where: { tenantId_id: { tenantId: actor.tenantId, id: nomination.id } },
    data: {
      status: next.to,
      number,
      planVersion: nomination.presentVersion,
      // Whoever was in time stays in time: a return after the due day is not the unit's delay.
      late: nomination.number === null ? late : nomination.late,
      submittedAt: now,
      submittedById: actor.accountId,
      decidedAt: null,
      decidedById: null,
      reason: null,
      updatedAt: now,
    },
    select: { id: true },
  });
  // What was answered to criteria of earlier versions stands in the versions that were submitted with them.
  const asked = submitted.criteria.map(({ id }) => id);
  await db.nominationAnswer.deleteMany({
    where: { nominationId: nomination.id, criterionId: { notIn: asked } },
  });
  await db.answerEvidence.deleteMany({
    where: { nominationId: nomination.id, criterionId: { notIn: asked } },
  });
  const eventId = await recordStep(scope, { nominationId: nomination.id, action: 'submit', status: next.to });
  await keepVersion(scope, { nominationId: nomination.id, eventId, submitted });
  return { number };
}

/** What would refuse a submission now, without submitting. */
export async function checkNomination(scope: Scoped, nominationId: string): Promise<Problem[]> {
  const nomination = await lockNomination(scope, nominationId);
  if (!nomination || !mayNominate(scope.actor, nomination.unitPath)) return [NOT_FOUND];
  const submitted = await toSubmit(scope, nomination, nomination.presentVersion);
  return (await judgeSubmission(scope, nomination, submitted)).problems;
}

/** Numbers of a plan and year follow each other without a gap: the counter's row stays locked until the commit. */
async function nextNumber({ db, actor }: Scoped, { planId, year }: LockedNomination): Promise<number> {
  const rows = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO nomination_counter AS c (tenant_id, plan_id, year, last)
    VALUES (${actor.tenantId}::uuid, ${planId}::uuid, ${year}::smallint, 1)
    ON CONFLICT (tenant_id, plan_id, year) DO UPDATE SET last = c.last + 1
    RETURNING last`;
  const [row] = rows;
  if (!row) throw new Error('The counter of nominations gave no number');
  return row.last;
}

const NOT_FOUND = refuse(
  'form',
  'not-found',
  'Không tìm thấy đề cử này ở đơn vị đang chọn. Vui lòng mở lại từ danh sách đề cử.',
);
