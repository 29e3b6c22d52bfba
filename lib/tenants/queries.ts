import 'server-only';
import type { Scoped } from '@/lib/auth/doors';

export type TenantRow = {
  id: string;
  code: string;
  name: string;
  units: number;
  accounts: number;
  createdAt: Date;
};

/** The provinces of the installation and how big each is, for its administrators; nothing for anybody else. */
export async function listTenants({ db }: Pick<Scoped, 'db'>): Promise<TenantRow[]> {
  return db.$queryRaw`
    SELECT id, code, name, units::int, accounts::int, created_at AS "createdAt"
    FROM system_tenants() ORDER BY name COLLATE "vi-x-icu", code`;
}
