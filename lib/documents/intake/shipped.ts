import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The files that the process which reads documents runs, as patterns below the project's folder: it is no part of the bundle,
 * so that the build has to be told what it needs (next.config.ts).
 */
export function shippedWithIntake(root: string): string[] {
  const packages = new Set<string>();
  for (const name of PACKAGES) addWithDependencies(root, name, packages);
  return [
    'lib/documents/intake/*.mjs',
    // Each by its name: the build's patterns know no exceptions.
    ...readdirSync(path.join(root, 'lib'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !KEPT_OUT.has(entry.name))
      .map(({ name }) => `lib/${name}/**/*.ts`),
    'lib/*.ts',
    ...[...packages].map((name) => `node_modules/${name}/**/*.{js,mjs,cjs,json}`),
  ];
}

// Nothing that reads documents opens the database.
const KEPT_OUT = new Set(['auth', 'db']);

// What the intake and the rules of reading import. A test runs the process from nothing but these files.
const PACKAGES = ['mammoth', 'unpdf', 'file-type', 'fflate', '@date-fns/tz'];

/** As npm lays them out: beside each other, or inside of the one that wants another version. */
function addWithDependencies(root: string, name: string, packages: Set<string>): void {
  const file = path.join(root, 'node_modules', name, 'package.json');
  if (packages.has(name) || !existsSync(file)) return;
  packages.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  for (const next of Object.keys(dependencies)) addWithDependencies(root, next, packages);
}
