import { ROLE_WORDS, type Role } from '@/lib/format/words';

export const ROLES = Object.keys(ROLE_WORDS) as Role[];

/** Form field of a role's checkbox: each has a name of its own, so that every tick is sent. */
export function roleField(role: Role): string {
  return `role_${role}`;
}
