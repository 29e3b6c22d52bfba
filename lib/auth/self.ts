import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { ScopedDb } from '@/lib/db/client';
import type { KnownSession } from '@/lib/db/entrance';
import { withScope } from '@/lib/db/scope';
import { type FormState, valuesOf } from '@/lib/form/state';
import { requireSession } from './actor';
import { type Outcome, problemsOf } from './doors';

/** What a person does with their own account, whichever unit they act for: the database shows them their own rows only. */
export type Self = { db: ScopedDb; session: KnownSession; requestId: string | null };

/** The door to one's own account: signed in, one transaction, no unit. */
export async function asSelf<T>(work: (self: Self) => Promise<T>): Promise<T> {
  return openFor(await requireSession(), work);
}

/** The same for a known session. Requests come through `asSelf` and `selfAction`. */
export async function openFor<T>(
  session: KnownSession,
  work: (self: Self) => Promise<T>,
  requestId: string | null = null,
): Promise<T> {
  const { tenantId, accountId } = session;
  return withScope({ tenantId, accountId, path: '' }, (db) => work({ db, session, requestId }));
}

/** The door for changes of one's own account, a server action for useActionState; as `scopedAction`, without a unit. */
export function selfAction<Input extends object>(
  input: z.ZodType<Input>,
  work: (self: Self, input: Input) => Promise<Outcome>,
  /** Fields that are never sent back into the form. */
  secret: readonly string[] = [],
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const session = await requireSession();
    const typed = valuesOf(form);
    const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secret.includes(name)));
    const parsed = input.safeParse(typed);
    if (!parsed.success) return { problems: problemsOf(parsed.error), values };
    const requestId = (await headers()).get('x-request-id');
    const outcome = await openFor(session, (self) => work(self, parsed.data), requestId);
    if ('to' in outcome) redirect(outcome.to);
    return {
      problems: 'problems' in outcome ? outcome.problems : [],
      values: { ...values, ...outcome.values },
      notice: outcome.notice ?? null,
    };
  };
}
