import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { KnownSession } from '@/lib/db/entrance';
import type { Scope } from '@/lib/db/scope';
import type { Level, Role } from '@/lib/format/words';
import { currentSession } from './session';

/** Who is asking and for which unit. The unit comes from the URL; a person may act only for units they work in. */
export type Actor = {
  accountId: string;
  sessionId: string;
  name: string;
  tenantId: string;
  system: boolean;
  unitId: string;
  unitPath: string;
  unitName: string;
  unitParentName: string | null;
  level: Level;
  title: string | null;
  roles: Role[];
  requestId: string | null;
};

/** The live session, or the way to the sign-in page (and back here afterwards). */
export async function requireSession(): Promise<KnownSession> {
  const session = await currentSession();
  if (session) return session;
  const wanted = (await headers()).get('x-path');
  redirect(wanted && wanted !== '/' ? `/sign-in?next=${encodeURIComponent(wanted)}` : '/sign-in');
}

/** A scope for the audit, from an actor. */
export function scopeOf(actor: Actor): Scope & { requestId: string | null } {
  return {
    tenantId: actor.tenantId,
    path: actor.unitPath,
    accountId: actor.accountId,
    system: actor.system,
    requestId: actor.requestId,
  };
}

/**
 * The signed-in person acting for `unitId`. A unit they do not work in does not exist for them: not found. The layout
 * of the acting unit has asked `findActor` before and drawn no page then.
 */
export async function actorFor(unitId: string): Promise<Actor> {
  return (await findActor(unitId)) ?? notFound();
}

/** The same, null for a unit that the person does not work in. */
export async function findActor(unitId: string): Promise<Actor | null> {
  const session = await requireSession();
  const unit = session.units.find((one) => one.id === unitId);
  if (!unit) return null;
  return {
    accountId: session.accountId,
    sessionId: session.sessionId,
    name: session.name,
    tenantId: session.tenantId,
    system: session.system,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
    unitParentName: unit.parentName,
    level: unit.level,
    title: unit.title,
    roles: unit.roles,
    requestId: (await headers()).get('x-request-id'),
  };
}
