import 'server-only';
import { hash, verify } from '@node-rs/argon2';

// OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 27 ms of processor on the machines we measured.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// No rule lets a password be that long (lib/accounts/password-rule.ts); nobody should make us hash a book.
const LONGEST = 1_000;

/** A hash nobody's password has: verified when the e-mail is unknown, so that both answers take the same time. */
let decoy: Promise<string> | undefined;

/** The argon2id hash of a password, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(stored(password), COST);
}

/** True when the password belongs to the hash; without a hash it takes as long and is false. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('không có tài khoản nào mang mật khẩu này');
  const nobody = await decoy;
  const possible = passwordHash !== null && password.length <= LONGEST;
  const matches = await verify(passwordHash ?? nobody, stored(password.slice(0, LONGEST)));
  return possible && matches;
}

/** The same letters typed on another keyboard are the same password. */
function stored(password: string): string {
  return password.toWellFormed().normalize('NFC');
}
