import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Where forms are sent by the page itself; there is nothing to read. */
export const AUTOSAVE = '/as/[unit]/nominations/autosave';

/** Every route that the app folder serves, as its folders are named: '/as/[unit]/plans/[plan]'. */
export function appRoutes(): string[] {
  const app = path.resolve('app');
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${path.posix.dirname(file)}`.replace(/\/\.$/, '/'))
    .sort();
}

/** The address of a route with its parameters filled in. Names that are missing stay as they are and fail the test. */
export function addressOf(route: string, parameters: Record<string, string>): string {
  return route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (whole, name: string) => parameters[name] ?? whole);
}

/** Whether an address is one of a route. */
export function isOf(route: string, pathname: string): boolean {
  const pattern = route.replace(/\[(?:\.\.\.)?\w+\]/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(pathname);
}
