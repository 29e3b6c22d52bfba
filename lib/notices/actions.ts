'use server';

import { z } from 'zod';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { id } from '@/lib/form/text';
import { markNoticeRead, mayReadNotices } from './read';

const seenForm = z.object({ notice: id });

/** «Đã xem», on the home page of the unit told. */
export const seeNotice = scopedAction(
  { input: seenForm, allow: (actor) => mayReadNotices(actor) },
  async (scope, { notice }): Promise<Outcome> => {
    const problems = await markNoticeRead(scope, notice);
    return problems.length > 0 ? { problems } : { to: `/as/${scope.actor.unitId}` };
  },
);
