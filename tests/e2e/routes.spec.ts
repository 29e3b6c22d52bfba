import { ask } from './support/answers';
import { AUTOSAVE, addressOf, appRoutes } from './support/app-routes';
import { EVERYONE } from './support/demo';
import { type Sight, sightOf } from './support/sight';
import { expect, test } from './support/test';

const NOTHING = '00000000-0000-4000-8000-000000000000';

/** The status that a route answers somebody with who follows the links that they see; null is somebody not signed in. */
const ANSWERS: Record<string, (sight: Sight | null) => number> = {
  '/': () => 307,
  '/account': signedIn(() => 200),
  '/api/auth/[...nextauth]': () => 200,
  '/api/health': () => 200,
  '/as/[unit]': signedIn(({ system }) => (system ? 307 : 200)),
  '/as/[unit]/accounts': administrators(200),
  '/as/[unit]/accounts/[account]': administrators(200),
  '/as/[unit]/accounts/new': administrators(200),
  '/as/[unit]/evidence/[evidence]': signedIn(({ ids }) => (ids.evidence.length > 0 ? 200 : 404)),
  '/as/[unit]/evidence/[evidence]/preview': signedIn(({ pictures }) => (pictures.length > 0 ? 200 : 404)),
  '/as/[unit]/exemplars/twins': signedIn(() => 200),
  '/as/[unit]/nominations': signedIn((sight) => (reads(sight) ? 200 : 403)),
  '/as/[unit]/nominations/[nomination]': signedIn((sight) => (sight.ids.nominations.length > 0 ? 200 : 404)),
  '/as/[unit]/nominations/[nomination]/edit': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/edit/achievements': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/edit/check': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/edit/criteria': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/edit/declarations': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/edit/evidence': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/edit/who': ofDraftNominations(),
  '/as/[unit]/nominations/[nomination]/receipt': signedIn((sight) =>
    sight.ids.nominations.length > 0 ? 200 : 404,
  ),
  '/as/[unit]/nominations/[nomination]/versions/[ordinal]': signedIn((sight) =>
    sight.ids.nominations.length > 0 ? 200 : 404,
  ),
  // Forms are sent there, nothing is read.
  [AUTOSAVE]: () => 405,
  '/as/[unit]/nominations/import': signedIn(({ roles }) => (roles.includes('OFFICER') ? 200 : 403)),
  // No table belongs to the demo: nomination-table.spec.ts uploads one.
  '/as/[unit]/nominations/import/[batch]': signedIn(() => 404),
  '/as/[unit]/nominations/import/[batch]/progress.json': signedIn(() => 404),
  '/as/[unit]/nominations/import/[batch]/refused.xlsx': signedIn(() => 404),
  '/as/[unit]/nominations/import/template.xlsx': signedIn(({ places }) => (places.length > 0 ? 200 : 404)),
  '/as/[unit]/nominations/new': signedIn(({ roles }) => (roles.includes('OFFICER') ? 200 : 403)),
  '/as/[unit]/plans': signedIn(() => 200),
  '/as/[unit]/plans/new': signedIn((sight) => (writes(sight) ? 200 : 403)),
  '/as/[unit]/plans/read': signedIn((sight) => (writes(sight) ? 200 : 403)),
  // Nobody of the demo has sent a document.
  '/as/[unit]/plans/read/[reading]': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/criteria': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/deadlines': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/fields': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/fields/[field]': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/head': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/phases': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/progress.json': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/places': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/quotas': signedIn(() => 404),
  '/as/[unit]/plans/read/[reading]/upper': signedIn(() => 404),
  '/as/[unit]/plans/[plan]': signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404)),
  // Reading what is amended is everybody's, amending the unit's own.
  '/as/[unit]/plans/[plan]/amend': signedIn((sight) =>
    sight.ids.plans.length === 0 ? 404 : writes(sight) && sight.ownIssued.length > 0 ? 200 : 403,
  ),
  '/as/[unit]/plans/[plan]/document': ofPlans(),
  '/as/[unit]/plans/[plan]/document.docx': ofPlans(),
  '/as/[unit]/plans/[plan]/export.json': ofPlans(),
  // Whoever may not write a draft is not told that there is one.
  '/as/[unit]/plans/[plan]/edit': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/bases': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/criteria': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/deadlines': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/deadlines/[deadline]': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/fields': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/fields/[field]': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/fields/[field]/criteria': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/head': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/phases': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/quotas': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/quotas/[quota]': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/upper': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/edit/words': ofOwnDrafts(),
  '/as/[unit]/plans/[plan]/extensions': signedIn(({ issued }) => (issued.length > 0 ? 200 : 404)),
  // Of the own plan that is issued already it says so.
  '/as/[unit]/plans/[plan]/issue': signedIn((sight) =>
    writes(sight) && sight.ownDrafts.length + sight.ownIssued.length > 0 ? 200 : 404,
  ),
  '/as/[unit]/plans/[plan]/lower': signedIn(({ issued }) => (issued.length > 0 ? 200 : 404)),
  '/as/[unit]/plans/[plan]/versions': ofPlans(),
  // No plan of the demo has been amended; the first version is kept from the first amendment on.
  '/as/[unit]/plans/[plan]/versions/[ordinal]': signedIn(() => 404),
  '/as/[unit]/plans/[plan]/progress': signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404)),
  '/as/[unit]/plans/[plan]/summary': signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404)),
  '/as/[unit]/progress': signedIn(({ issued }) => (issued.length === 1 ? 307 : 200)),
  '/as/[unit]/reports': signedIn(() => 200),
  '/as/[unit]/tenants': signedIn(({ system }) => (system ? 200 : 404)),
  '/as/[unit]/units': signedIn(() => 307),
  '/as/[unit]/units/[id]': signedIn(() => 200),
  // Bodies are added under the own committee by its administrator, and changed from above only.
  '/as/[unit]/units/[id]/add': signedIn(({ roles, system }) =>
    roles.includes('ADMINISTRATOR') && !system ? 200 : 404,
  ),
  '/as/[unit]/units/[id]/edit': signedIn(() => 404),
  // The groups of a unit are kept by those who write its plans or administer it.
  '/as/[unit]/units/[id]/groups/[group]': signedIn((sight) =>
    keepsGroups(sight) && sight.groups.length > 0 ? 200 : 404,
  ),
  '/as/[unit]/units/[id]/groups/add': signedIn((sight) => (keepsGroups(sight) ? 200 : 404)),
  '/bench/empty': () => 200,
  '/invitation/[token]': () => 200,
  '/sign-in': () => 200,
  '/sign-in/oidc': () => 404, // the demo has no province's own sign-in
};

test('every route of the app folder is tried here', () => {
  expect(Object.keys(ANSWERS).sort()).toEqual(appRoutes());
});

test('nobody gets further than the sign-in page', async ({ open }) => {
  const visitor = await open(null);
  for (const [route, expected] of Object.entries(ANSWERS)) {
    const address = addressOf(route, ownParameters(null));
    const { status, location } = await ask(visitor.context().request, address);
    expect([address, status]).toEqual([address, expected(null)]);
    if (route.startsWith('/as/') && route !== AUTOSAVE)
      expect(location).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
  }
});

for (const email of EVERYONE) {
  test(`every route as ${email}`, async ({ open }) => {
    const sight = await sightOf(open, email);
    const parts = await partsOf(sight);
    const nonces = new Set<string>();
    let asked = 0;
    for (const [route, expected] of Object.entries(ANSWERS)) {
      const parameters = { ...ownParameters(sight), ...parts, ...inTheRightState(route, sight) };
      const address = addressOf(route, parameters) + queryOf(route, sight);
      const { status, nonce } = await ask(sight.request, address);
      expect([address, status]).toEqual([address, expected(sight)]);
      if (nonce) {
        nonces.add(nonce);
        asked++;
      }
    }
    expect(nonces.size, 'a nonce of its own for every answer').toBe(asked);
  });
}

function ownParameters(sight: Sight | null): Record<string, string> {
  return {
    unit: sight?.unit ?? NOTHING,
    nomination: sight?.ids.nominations[0] ?? NOTHING,
    plan: sight?.ids.plans[0] ?? NOTHING,
    account: sight?.ids.accounts[0] ?? NOTHING,
    id: sight?.unit ?? NOTHING,
    ordinal: '1',
    token: 'x'.repeat(43),
    nextauth: 'session',
    field: NOTHING,
    quota: NOTHING,
    deadline: NOTHING,
    group: sight?.groups[0] ?? NOTHING,
    evidence: sight?.ids.evidence[0] ?? NOTHING,
    batch: NOTHING,
    reading: NOTHING,
  };
}

/** Parts of the first draft of one's own, from the lists of its editor. */
async function partsOf({ request, base, ownDrafts }: Sight): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const part of ownDrafts.length > 0 ? ['field', 'quota', 'deadline'] : []) {
    const { html } = await ask(request, `${base}/plans/${ownDrafts[0]}/edit/${part}s`);
    const id = new RegExp(`/edit/${part}s/([0-9a-f-]{36})`).exec(html)?.[1];
    if (id) parts[part] = id;
  }
  return parts;
}

/** A picture for its small copy; a draft to edit, a recognised one for its receipt and for what was submitted; the own plan to write. */
function inTheRightState(route: string, sight: Sight): Record<string, string> {
  if (route.endsWith('/preview')) return { evidence: sight.pictures[0] ?? NOTHING };
  const { drafts, recognised, ownDrafts, ownIssued } = sight;
  const plan = /\/plans\/\[plan\]\/edit/.test(route)
    ? (ownDrafts[0] ?? ownIssued[0])
    : route.endsWith('/issue')
      ? (ownDrafts[0] ?? ownIssued[0])
      : route.endsWith('/amend')
        ? ownIssued[0]
        : undefined;
  if (plan) return { plan };
  const nomination = /\/nominations\/\[nomination\]\/edit/.test(route)
    ? drafts[0]
    : /\/(receipt|versions\/\[ordinal\])$/.test(route)
      ? recognised[0]
      : undefined;
  return nomination ? { nomination } : {};
}

/** What a link adds to the address, where without it there is nothing. */
function queryOf(route: string, { places }: Sight): string {
  return route.endsWith('/template.xlsx') && places[0] ? `?${places[0]}` : '';
}

function signedIn(expected: (sight: Sight) => number) {
  return (sight: Sight | null) => (sight ? expected(sight) : 307);
}

/** Whoever may read it but not write it is led to the dossier. */
function ofDraftNominations() {
  return signedIn(({ roles, ids, drafts }) =>
    ids.nominations.length === 0 ? 404 : roles.includes('OFFICER') && drafts.length > 0 ? 200 : 307,
  );
}

function ofPlans() {
  return signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404));
}

/** The editor of an own plan that is issued leads to that plan. */
function ofOwnDrafts() {
  return signedIn((sight) => {
    if (!writes(sight)) return 404;
    return sight.ownDrafts.length > 0 ? 200 : sight.ownIssued.length > 0 ? 307 : 404;
  });
}

function administrators(status: number) {
  return signedIn(({ roles }) => (roles.includes('ADMINISTRATOR') ? status : 403));
}

function reads({ roles }: Sight): boolean {
  return ['OFFICER', 'REVIEWER', 'COUNCIL', 'LEADER'].some((role) => roles.includes(role));
}

function writes({ roles }: Sight): boolean {
  return ['OFFICER', 'REVIEWER'].some((role) => roles.includes(role));
}

function keepsGroups(sight: Sight): boolean {
  return writes(sight) || sight.roles.includes('ADMINISTRATOR');
}
