'use server';

import { type Outcome, type Scoped, scopedAction } from '@/lib/auth/doors';
import { env } from '@/lib/environment';
import { addressesOf } from '@/lib/mail/recipients';
import { mailSettings, sendMails } from '@/lib/mail/send';
import { mayWritePlans } from '../permissions';
import { linkUpperPlan } from './link';
import { type Reminded, remindUnits } from './remind';
import { reminderMail } from './reminder-mail';
import { linkForm, reminderForm } from './schema';

/** Reminds units of their plans: a notice in the product, and mail where a mail server is set. */
export const sendReminders = scopedAction(
  { input: reminderForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, form): Promise<Outcome> => {
    const reminded = await remindUnits(scope, form);
    if ('problems' in reminded) return reminded;
    const to = `/as/${scope.actor.unitId}/plans/${form.plan}/lower?reminded=${reminded.told.length}`;
    return { to, after: await mailing(scope, reminded, form.text) };
  },
);

/** A unit puts its own plan under the one that it cites. */
export const linkToUpper = scopedAction(
  { input: linkForm, allow: (actor) => mayWritePlans(actor) },
  async (scope, { plan }): Promise<Outcome> => {
    const linked = await linkUpperPlan(scope, plan);
    if ('problems' in linked) return linked;
    return { to: `/as/${scope.actor.unitId}/plans/${linked.upperPlanId}/lower?linked=1` };
  },
);

/** Who gets a mail is read in the transaction; it is sent after it. Nothing where no mail server is set. */
async function mailing(scope: Scoped, { upper, told }: Reminded, text: string): Promise<() => Promise<void>> {
  const settings = mailSettings();
  const baseUrl = env().BASE_URL;
  if (!settings || !baseUrl || told.length === 0) return async () => {};
  const { actor } = scope;
  const addresses = await addressesOf(
    scope,
    told.map(({ id }) => id),
  );
  const of = { number: upper.number, sender: actor.unitName, planId: upper.id, text, baseUrl };
  const mails = told.flatMap((unit) =>
    (addresses.get(unit.id) ?? []).map((address) => reminderMail(address, { ...of, unit })),
  );
  return async () => {
    await sendMails(mails, { requestId: actor.requestId, planId: upper.id, units: told.length }, settings);
  };
}
