import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/prisma/seed/data/demo-accounts';

export { DEMO_PASSWORD };

/** E-mail addresses of the demo's accounts, all of them. */
export const EVERYONE: readonly string[] = DEMO_ACCOUNTS.map(({ email }) => email);

/** The roles that an account holds in the unit that it lands on. */
export function rolesOf(email: string): readonly string[] {
  const account = DEMO_ACCOUNTS.find((one) => one.email === email);
  if (!account) throw new Error(`The demo has no account ${email}`);
  return account.roles;
}

/** The administrator of the installation, who sees no dossiers. */
export const SYSTEM = 'quantri@guongsang.example';

export const PASSWORD_RULE_FOLLOWED = 'Nhà rông bên suối 2024';
