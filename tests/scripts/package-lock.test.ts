import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Package = { version?: string; resolved?: string; optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Record<string, Package> };

describe('package-lock.json', () => {
  it('has the optional packages of every platform: npm ci refuses a lock without them', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
    );
    expect(missing).toEqual([]);
  });

  it('has a version for every package and names no registry', () => {
    const odd = Object.entries(packages).filter(
      ([place, { version, resolved }]) => place && (!version || resolved),
    );
    expect(odd).toEqual([]);
  });
});

/** As Node looks a package up: beside the one that wants it, then further up. */
function isLocked(place: string, name: string): boolean {
  if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
  if (place === '') return false;
  const end = place.lastIndexOf('/node_modules/');
  return isLocked(end === -1 ? '' : place.slice(0, end), name);
}
