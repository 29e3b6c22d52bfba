import { ask } from './support/answers';
import { addressOf, appRoutes } from './support/app-routes';
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
  '/as/[unit]/nominations': signedIn((sight) => (reads(sight) ? 200 : 403)),
  '/as/[unit]/nominations/[nomination]': signedIn((sight) => (sight.ids.nominations.length > 0 ? 200 : 404)),
  // Whoever may read it but not write it is led to the dossier.
  '/as/[unit]/nominations/[nomination]/edit': signedIn(({ roles, ids, drafts }) =>
    ids.nominations.length === 0 ? 404 : roles.includes('OFFICER') && drafts.length > 0 ? 200 : 307,
  ),
  '/as/[unit]/nominations/[nomination]/receipt': signedIn((sight) =>
    sight.ids.nominations.length > 0 ? 200 : 404,
  ),
  '/as/[unit]/nominations/[nomination]/versions/[ordinal]': signedIn((sight) =>
    sight.ids.nominations.length > 0 ? 200 : 404,
  ),
  '/as/[unit]/nominations/new': signedIn(({ roles }) => (roles.includes('OFFICER') ? 200 : 403)),
  '/as/[unit]/plans': signedIn(() => 200),
  '/as/[unit]/plans/[plan]': signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404)),
  '/as/[unit]/plans/[plan]/progress': signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404)),
  '/as/[unit]/plans/[plan]/summary': signedIn(({ ids }) => (ids.plans.length > 0 ? 200 : 404)),
  '/as/[unit]/progress': signedIn(({ ids }) => (ids.plans.length === 1 ? 307 : 200)),
  '/as/[unit]/reports': signedIn(() => 200),
  '/as/[unit]/tenants': signedIn(({ system }) => (system ? 200 : 404)),
  '/as/[unit]/units': signedIn(() => 307),
  '/as/[unit]/units/[id]': signedIn(() => 200),
  // Bodies are added under the own committee by its administrator, and changed from above only.
  '/as/[unit]/units/[id]/add': signedIn(({ roles, system }) =>
    roles.includes('ADMINISTRATOR') && !system ? 200 : 404,
  ),
  '/as/[unit]/units/[id]/edit': signedIn(() => 404),
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
    if (route.startsWith('/as/')) expect(location).toBe(`/sign-in?next=${encodeURIComponent(address)}`);
  }
});

for (const email of EVERYONE) {
  test(`every route as ${email}`, async ({ open }) => {
    const sight = await sightOf(open, email);
    const nonces = new Set<string>();
    let asked = 0;
    for (const [route, expected] of Object.entries(ANSWERS)) {
      const address = addressOf(route, { ...ownParameters(sight), ...inTheRightState(route, sight) });
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
  };
}

/** A draft to edit, a recognised one for its receipt and for what was submitted. */
function inTheRightState(route: string, { drafts, recognised }: Sight): { nomination?: string } {
  const nomination = route.endsWith('/edit')
    ? drafts[0]
    : /\/(receipt|versions\/\[ordinal\])$/.test(route)
      ? recognised[0]
      : undefined;
  return nomination ? { nomination } : {};
}

function signedIn(expected: (sight: Sight) => number) {
  return (sight: Sight | null) => (sight ? expected(sight) : 307);
}

function administrators(status: number) {
  return signedIn(({ roles }) => (roles.includes('ADMINISTRATOR') ? status : 403));
}

function reads({ roles }: Sight): boolean {
  return ['OFFICER', 'REVIEWER', 'COUNCIL', 'LEADER'].some((role) => roles.includes(role));
}
