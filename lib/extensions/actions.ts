'use server';

import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { grantExtension } from './grant';
import { mailOfExtension } from './mailing';
import { mayGrantExtensions } from './permissions';
import { revokeExtension } from './revoke';
import { extensionForm, revocationForm } from './schema';

/** Gives a unit more time: a notice in the product, and mail where a mail server is set. */
export const giveExtension = scopedAction(
  { input: extensionForm, allow: (actor) => mayGrantExtensions(actor) },
  async (scope, form): Promise<Outcome> => {
    const given = await grantExtension(scope, form);
    if ('problems' in given) return given;
    const to = `/as/${scope.actor.unitId}/plans/${form.plan}/extensions?done=${form.token}`;
    return { to, after: await mailOfExtension(scope, given.told) };
  },
);

/** Takes it back. */
export const takeExtensionBack = scopedAction(
  { input: revocationForm, allow: (actor) => mayGrantExtensions(actor) },
  async (scope, form): Promise<Outcome> => {
    const revoked = await revokeExtension(scope, form);
    if ('problems' in revoked) return revoked;
    const to = `/as/${scope.actor.unitId}/plans/${form.plan}/extensions?revoked=${form.extension}`;
    return { to, after: await mailOfExtension(scope, revoked.told) };
  },
);
