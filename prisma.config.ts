import { defineConfig } from 'prisma/config';

// Prisma looks for its migration engine before every command and would download it, although `generate` does not
// use it. Any program stands in; migrations are applied by scripts/database/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.OWNER_DATABASE_URL ?? process.env.DATABASE_URL ?? '' },
});
