'use server';

import type { Actor } from '@/lib/auth/actor';
import { type Outcome, scopedAction } from '@/lib/auth/doors';
import { addBody } from './add';
import { addMembers, endMembers, makeGroup, reviseGroup } from './group';
import { endedMembersForm, newGroupForm, newMembersForm, revisedGroupForm } from './group-schema';
import { mayKeepGroups } from './permissions';
import { reviseBody } from './revise';
import { newBodyInput, revisedBodyInput } from './schema';

/** Adds a body under a committee, and leads to its page. */
export const addUnit = scopedAction(
  { input: newBodyInput, allow: (actor) => actor.roles.includes('ADMINISTRATOR') },
  async (scope, input): Promise<Outcome> => {
    const added = await addBody(scope, input);
    return 'id' in added ? { to: pageOf(scope.actor.unitId, added.id) } : added;
  },
);

/** Renames or closes a body, and leads back to its page. */
export const reviseUnit = scopedAction(
  { input: revisedBodyInput, allow: (actor) => actor.roles.includes('ADMINISTRATOR') },
  async (scope, input): Promise<Outcome> => {
    const problems = await reviseBody(scope, input);
    return problems.length > 0 ? { problems } : { to: pageOf(scope.actor.unitId, input.body) };
  },
);

/** Makes a group of the acting unit, and leads to its page. */
export const addGroup = scopedAction(
  { input: newGroupForm, allow: keepsGroups },
  async (scope, input): Promise<Outcome> => {
    const made = await makeGroup(scope, input);
    return 'id' in made ? { to: pageOfGroup(scope.actor, made.id, 'made') } : made;
  },
);

/** Renames or ends a group. */
export const saveGroup = scopedAction(
  { input: revisedGroupForm, allow: keepsGroups },
  async (scope, input): Promise<Outcome> => {
    const problems = await reviseGroup(scope, input);
    return problems.length > 0 ? { problems } : { to: pageOfGroup(scope.actor, input.group, 'saved') };
  },
);

/** Adds members to a group from a day on. */
export const addToGroup = scopedAction(
  { input: newMembersForm, allow: keepsGroups },
  async (scope, input): Promise<Outcome> => {
    const problems = await addMembers(scope, input);
    return problems.length > 0 ? { problems } : { to: pageOfGroup(scope.actor, input.group, 'added') };
  },
);

/** Ends memberships of a group, or takes their end back. */
export const endInGroup = scopedAction(
  { input: endedMembersForm, allow: keepsGroups },
  async (scope, input): Promise<Outcome> => {
    const problems = await endMembers(scope, input);
    return problems.length > 0 ? { problems } : { to: pageOfGroup(scope.actor, input.group, 'ended') };
  },
);

function keepsGroups(actor: Actor): boolean {
  return mayKeepGroups(actor, { path: actor.unitPath });
}

function pageOfGroup({ unitId }: Actor, group: string, done: string): string {
  return `${pageOf(unitId, unitId)}/groups/${group}?done=${done}`;
}

function pageOf(actingUnit: string, unit: string): string {
  return `/as/${actingUnit}/units/${unit}`;
}
