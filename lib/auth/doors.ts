import 'server-only';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import type { z } from 'zod';
import { currentTime } from '@/lib/clock';
import type { ScopedDb } from '@/lib/db/client';
import { withScope } from '@/lib/db/scope';
import { type FormState, type FormValues, valuesOf } from '@/lib/form/state';
import { log } from '@/lib/log/log';
import { type Problem, refuse } from '@/lib/refusal';
import { type Actor, actorFor, scopeOf } from './actor';

/** What every query and every write is handed: a database that knows who is asking, who that is, and the time. */
export type Scoped = { db: ScopedDb; actor: Actor; now: Date };

/** The door for reads: one transaction for all that a page shows. `unitId` is the acting unit of the URL. */
export async function inScope<T>(unitId: string, read: (scope: Scoped) => Promise<T>): Promise<T> {
  const actor = await actorFor(unitId);
  return asActor(actor, await currentTime(), read);
}

/** The same for a known actor and time. Requests come through `inScope` and `scopedAction`; the demo comes here. */
export function asActor<T>(actor: Actor, now: Date, work: (scope: Scoped) => Promise<T>): Promise<T> {
  return withScope(scopeOf(actor), (db) => work({ db, actor, now }));
}

/**
 * How a write ends: it leads somewhere, or the form comes back with what was typed. `after` is what follows once it is
 * committed and answered (mail): it cannot undo the write, and sees to its own failures.
 */
export type Outcome =
  | { to: string; after?: (() => Promise<void>) | undefined }
  | { problems: Problem[]; values?: FormValues; notice?: string }
  | { notice: string; values?: FormValues };

/**
 * The door for writes, a server action for useActionState. In this order: parse → actor → transaction with scope →
 * `allow` → `work` (lock and load facts, ask the rule, write, audit) → commit → redirect → `after`. The form carries the acting
 * unit in its field `unit`. A refusal goes back to the form with every typed value.
 */
export function scopedAction<Input extends object>(
  options: { input: z.ZodType<Input>; allow: (actor: Actor, input: Input) => boolean },
  work: (scope: Scoped, input: Input) => Promise<Outcome>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const values = valuesOf(form);
    const actor = await actorFor(values.unit ?? '');
    const parsed = options.input.safeParse(values);
    if (!parsed.success) return { problems: problemsOf(parsed.error), values };
    if (!options.allow(actor, parsed.data)) {
      log.warn(
        { requestId: actor.requestId, accountId: actor.accountId, unitId: actor.unitId },
        'refused: not allowed',
      );
      return { problems: [NOT_ALLOWED], values };
    }
    const outcome = await asActor(actor, await currentTime(), (scope) => work(scope, parsed.data));
    if ('to' in outcome) {
      if (outcome.after) after(outcome.after);
      redirect(outcome.to);
    }
    return {
      problems: 'problems' in outcome ? outcome.problems : [],
      values: { ...values, ...outcome.values },
      notice: outcome.notice ?? null,
    };
  };
}

/** What the schema has against a form, each at its field. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) =>
    refuse(issue.path.map(String).join('.') || 'form', issue.code, issue.message),
  );
}

const NOT_ALLOWED = refuse(
  'form',
  'not-allowed',
  'Tài khoản này không có quyền làm việc này ở đơn vị đang chọn. Vui lòng đổi đơn vị hoặc liên hệ quản trị tài khoản của đơn vị.',
);
