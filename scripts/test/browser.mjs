import path from 'node:path';
import { findOrInstallChromium } from '../chromium.mjs';
import { pinnedNode } from '../start/install.mjs';

/**
 * How to call Playwright on a running server.
 *
 * @param {string} root
 * @param {{ url: string, args: string[] }} options
 * @returns {{ file: string, args: string[], env: Record<string, string> }}
 */
export function playwright(root, { url, args }) {
  return {
    file: pinnedNode(root),
    args: [path.join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...args],
    env: { BASE_URL: url, CHROMIUM_PATH: findOrInstallChromium() },
  };
}
