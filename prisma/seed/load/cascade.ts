import { randomUUID } from 'node:crypto';
import { asActor, type Scoped } from '@/lib/auth/doors';
import { deadlineSentence } from '@/lib/deadlines/due';
import { grantExtension } from '@/lib/extensions/grant';
import { issuePlan } from '@/lib/plans/issue';
import { remindUnits } from '@/lib/plans/lower/remind';
import { reminderText } from '@/lib/plans/lower/reminder-text';
import { findPlan } from '@/lib/plans/plan-queries';
import { implementPlan } from '@/lib/plans/start/implement';
import { DRAFTING, EXTENDED, LOWER_PLANS, REMINDED, UPPER_KEY } from '../data/cascade';
import { officerOf, reviewerOf } from './accounts';
import type { LoadedPlan } from './plans';
import { actorOf, type Registry } from './registry';

const DAY = 24 * 60 * 60 * 1000;

/** The plans of communes under a district's: one in time, one late, one being written; and a reminder to one that has none. */
export async function loadCascade(
  registry: Registry,
  plans: readonly LoadedPlan[],
  start: Date,
): Promise<void> {
  const upper = plans.find(({ data }) => data.key === UPPER_KEY);
  if (!upper) throw new Error(`The demo has no plan ${UPPER_KEY}`);
  for (const { unit, number, issuedOn } of LOWER_PLANS) {
    await asOfficer(registry, unit, new Date(`${issuedOn}T09:00:00+07:00`), async (scope) => {
      const id = await implemented(scope, upper.id, unit);
      await scope.db.plan.updateMany({
        where: { tenantId: scope.actor.tenantId, id },
        data: { number, numberInvented: true, issuedOn: new Date(issuedOn), issuedOnInvented: true },
      });
      const problems = await issuePlan(scope, id);
      if (problems.length > 0)
        throw new Error(`${unit}: ${problems.map(({ message }) => message).join(' ')}`);
    });
  }
  await asOfficer(registry, DRAFTING, new Date(start.getTime() - 7 * DAY), (scope) =>
    implemented(scope, upper.id, DRAFTING),
  );
  await remind(registry, upper, new Date(start.getTime() - DAY));
  await extend(registry, upper, new Date(start.getTime() - 2 * DAY));
}

async function implemented(scope: Scoped, upperPlanId: string, unit: string): Promise<string> {
  const started = await implementPlan(scope, { upperPlanId, id: randomUUID() });
  if ('id' in started) return started.id;
  throw new Error(`${unit}: ${started.problems.map(({ message }) => message).join(' ')}`);
}

/** More time for the nominations of one commune; on a demo's day in another year there is nothing to extend. */
async function extend(registry: Registry, { id, data }: LoadedPlan, on: Date): Promise<void> {
  if (on.getFullYear() !== EXTENDED.year) return;
  const actor = actorOf(registry.unit(data.issuer), registry.account(reviewerOf(data.issuer)), ['REVIEWER']);
  const { unit, ...given } = EXTENDED;
  const { id: meant, name: place } = registry.unit(unit);
  const form = { plan: id, token: randomUUID(), place, meant, ...given };
  const answer = await asActor(actor, on, (scope) => grantExtension(scope, form));
  if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join(' '));
}

async function remind(registry: Registry, { id, data }: LoadedPlan, on: Date): Promise<void> {
  const actor = actorOf(registry.unit(data.issuer), registry.account(reviewerOf(data.issuer)), ['REVIEWER']);
  await asActor(actor, on, async (scope) => {
    const plan = await findPlan(scope, id);
    const due = plan?.deadlines.find(({ purpose }) => purpose === 'PLAN_IN');
    const day = due ? deadlineSentence(due) : null;
    const answer = await remindUnits(scope, {
      plan: id,
      token: randomUUID(),
      who: 'TICKED',
      ticked: [registry.unit(REMINDED).id],
      text: reminderText({ ...data, issuer: data.issuerAsWritten, day }),
      again: false,
    });
    if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join(' '));
  });
}

function asOfficer<T>(registry: Registry, unit: string, on: Date, work: (scope: Scoped) => Promise<T>) {
  const actor = actorOf(registry.unit(unit), registry.account(officerOf(unit)), ['OFFICER']);
  return asActor(actor, on, work);
}
