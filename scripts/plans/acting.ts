import type { Actor } from '@/lib/auth/actor';
import type { Level } from '@/lib/format/words';

/** Whoever works on the server itself, and has no account: so it stands in the audit. */
export const NOBODY = { id: '00000000-0000-0000-0000-000000000000', name: 'Dòng lệnh' };

export type CommandUnit = {
  tenantId: string;
  id: string;
  path: string;
  name: string;
  parentName: string | null;
  level: Level;
};

/** The command, acting for a unit as its reviewer would; in the name of `account` where one is given. */
export function actingFor(unit: CommandUnit, account = NOBODY): Actor {
  return {
    accountId: account.id,
    sessionId: NOBODY.id,
    name: account.name,
    tenantId: unit.tenantId,
    system: false,
    unitId: unit.id,
    unitPath: unit.path,
    unitName: unit.name,
    unitParentName: unit.parentName,
    level: unit.level,
    title: null,
    roles: ['REVIEWER'],
    requestId: null,
  };
}
