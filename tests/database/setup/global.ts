// One PostgreSQL for the whole run, without fsync, with one migrated database that every test file copies.
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '@/scripts/database/embedded.mjs';
import { migrate } from '@/scripts/database/migrate';
import { temporaryDataDir } from '@/scripts/database/temporary-data.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the template database. */
    database: { ownerUrl: string; appUrl: string; superuserUrl: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dataDir, remove } = temporaryDataDir();
  const { ownerUrl, appUrl, superuserUrl, stop } = await startEmbedded({ dataDir, durable: false });
  const tearDown = async () => {
    await stop();
    remove();
  };
  try {
    await migrate(ownerUrl);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('database', { ownerUrl, appUrl, superuserUrl });
  return tearDown;
}
