// Lets Node read the sources of this program as they are: it strips types itself, but knows neither `@/` nor files named
// without extension. The process that reads documents is no part of the bundle that Next makes.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

registerHooks({
  resolve(specifier, context, next) {
    // Outside Next's bundle the real module throws on import.
    if (specifier === 'server-only') return { url: 'data:text/javascript,', shortCircuit: true };
    const file = fileOf(specifier, context.parentURL);
    return file ? { url: file, format: 'module-typescript', shortCircuit: true } : next(specifier, context);
  },
});

/** @param {string} specifier @param {string | undefined} parent */
function fileOf(specifier, parent) {
  const own = specifier.startsWith('@/')
    ? new URL(specifier.slice(2), pathToFileURL(ROOT))
    : /^\.{1,2}\//.test(specifier) && parent?.startsWith('file:') && !parent.includes('/node_modules/')
      ? new URL(specifier, parent)
      : null;
  if (!own) return null;
  const named = own.href.endsWith('.ts') ? own : new URL(`${own.href}.ts`);
  return existsSync(named) ? named.href : null;
}
