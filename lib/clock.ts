import 'server-only';
import { readInstallation } from '@/lib/db/entrance';
import { env } from '@/lib/environment';
import { type PlainDate, plainDateIn } from '@/lib/format/dates';

/**
 * The one clock of the domain. In demo mode it started at DEMO_TODAY, 08:00 in Vietnam, when the demo was loaded, and
 * runs on from there; otherwise it is the server's clock and nothing moves it. Sessions, lock-outs, audit and logs keep
 * real time and do not ask here.
 */
export async function currentTime(): Promise<Date> {
  offset ??= demoOffset().catch((error) => {
    offset = undefined; // the database was away: ask again next time
    throw error;
  });
  return new Date(Date.now() + (await offset));
}

/** The demo's day for the banner, null outside demo mode. */
export async function demoDay(): Promise<PlainDate | null> {
  return env().DEMO === '1' ? plainDateIn(await currentTime()) : null;
}

let offset: Promise<number> | undefined;

async function demoOffset(): Promise<number> {
  if (env().DEMO !== '1') return 0;
  const installation = await readInstallation();
  if (!installation?.demo || !installation.demoToday || !installation.anchoredAt) return 0;
  const start = demoStart(installation.demoToday.toISOString().slice(0, 10));
  return start.getTime() - installation.anchoredAt.getTime();
}

/** 08:00 in Vietnam of the demo's first day. */
export function demoStart(day: PlainDate): Date {
  return new Date(`${day}T08:00:00+07:00`);
}
