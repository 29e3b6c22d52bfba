import type { APIRequestContext } from '@playwright/test';
import { rolesOf, SYSTEM } from './demo';
import { goHome } from './places';
import type { Open } from './test';

export type Kind = 'nominations' | 'plans' | 'readings' | 'accounts' | 'units' | 'evidence';

/** What one person of the demo can ask for, and the ids that their own pages lead to. */
export type Sight = {
  email: string;
  roles: readonly string[];
  system: boolean;
  request: APIRequestContext;
  base: string;
  unit: string;
  /** Of the plans those that are issued come first. */
  ids: Record<Kind, readonly string[]>;
  /** Plans in sight that are issued, and of the own unit's those that are and those that are not. */
  issued: readonly string[];
  ownIssued: readonly string[];
  ownDrafts: readonly string[];
  /** Groups of the own unit that can be changed. */
  groups: readonly string[];
  drafts: readonly string[];
  recognised: readonly string[];
  /** Submitted to the own plans. */
  waiting: readonly string[];
  /** Files of evidence that have a small copy. */
  pictures: readonly string[];
  /** Plans and years into which a table can be uploaded, as addresses ask for them: 'plan=…&year=2024'. */
  places: readonly string[];
};

/** In so many nominations there are files. */
const LOOKED_AT = 8;
const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Signs in as somebody and looks around. */
export async function sightOf(open: Open, email: string): Promise<Sight> {
  const page = await open(email, { javaScriptEnabled: false });
  const request = page.context().request;
  await page.goto('/');
  const base = /\/as\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? (await goHome(page)).base;
  const unit = base.slice('/as/'.length);
  const linked = async (kind: Kind | 'groups' | 'read', path: string, after = '') => {
    const html = await (await request.get(base + path)).text();
    const links = html.matchAll(new RegExp(`${kind}/(${ID})${after}`, 'g'));
    return [...new Set([...links].map((found) => found[1] ?? ''))];
  };
  const roles = rolesOf(email);
  const table = await (await request.get(`${base}/nominations/import`)).text();
  const places = [...table.matchAll(new RegExp(`plan=(${ID})&amp;year=(\\d{4})`, 'g'))];
  const unissued = await linked('plans', '/plans?state=DRAFT');
  const ownDrafts = await linked('plans', `/plans?state=DRAFT&unit=${unit}`);
  const issued = without(await linked('plans', '/plans'), unissued);
  const ownIssued = without(await linked('plans', `/plans?unit=${unit}`), ownDrafts);
  const nominations = await linked('nominations', '/nominations?view=own');
  const evidence: string[] = [];
  const pictures: string[] = [];
  for (const nomination of nominations.slice(0, LOOKED_AT)) {
    evidence.push(...(await linked('evidence', `/nominations/${nomination}`)));
    pictures.push(...(await linked('evidence', `/nominations/${nomination}`, '/preview')));
  }
  return {
    email,
    roles,
    system: email === SYSTEM,
    request,
    base,
    unit,
    ids: {
      nominations,
      plans: [...issued, ...unissued],
      readings: await linked('read', '/plans/read'),
      accounts: roles.includes('ADMINISTRATOR') ? await linked('accounts', '/accounts') : [],
      evidence,
      units: [unit, ...(await linked('units', `/units/${unit}`))],
    },
    ...{ issued, ownIssued, ownDrafts },
    groups: await linked('groups', `/units/${unit}`),
    drafts: await linked('nominations', '/nominations?view=own&status=DRAFT'),
    recognised: await linked('nominations', '/nominations?view=own&status=RECOGNISED'),
    waiting: roles.includes('REVIEWER') ? await linked('nominations', '/nominations?status=SUBMITTED') : [],
    pictures,
    places: places.map(([, plan, year]) => `plan=${plan}&year=${year}`),
  };
}

function without(all: readonly string[], some: readonly string[]): string[] {
  return all.filter((id) => !some.includes(id));
}
