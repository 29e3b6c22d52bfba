import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

const resolve = {
  alias: [
    { find: /^@\//, replacement: root },
    // Outside Next's server bundle the real module throws on import.
    { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
  ],
};

const setupFiles = ['tests/environment.ts'];

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], setupFiles } },
      {
        resolve,
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          setupFiles,
          globalSetup: ['tests/database/setup/global.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'scripts',
          include: ['tests/scripts/**/*.test.ts'],
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
