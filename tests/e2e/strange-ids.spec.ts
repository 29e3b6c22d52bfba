import { ask, withoutTraces } from './support/answers';
import { AUTOSAVE, addressOf, appRoutes } from './support/app-routes';
import { type Kind, type Sight, sightOf } from './support/sight';
import { expect, test } from './support/test';

const NOTHING = '0f0e0d0c-0b0a-4908-8706-050403020100';
const GARBAGE = [
  'abc',
  "'",
  "'%2500",
  '%2500',
  '%00',
  '1',
  '-1',
  'null',
  'undefined',
  '..%2f..',
  'a'.repeat(3_000),
  NOTHING.toUpperCase().replaceAll('-', ''),
  '%F0%9F%8C%BE',
  `${NOTHING}'--`,
];

/** For the pages of the editor, which all look for their plan by one function. */
const GARBAGE_OF_EDITOR = ["'", '%2500', 'a'.repeat(3_000), '%F0%9F%8C%BE', `${NOTHING}'--`];

/** Which ids stand for a parameter of a route. */
const KINDS: Record<string, Kind> = {
  nomination: 'nominations',
  plan: 'plans',
  account: 'accounts',
  id: 'units',
  evidence: 'evidence',
  reading: 'readings',
};

/**
 * Parts of a plan, and groups of a unit: they are only looked for in what the route names before them. The demo has no tables;
 * nomination-table.spec.ts asks for those that it uploads.
 */
const PARTS = ['ordinal', 'field', 'quota', 'deadline', 'group', 'batch'];

/** Who looks, and in whose subtree nothing is theirs: siblings, another district's, another province's. */
const STRANGERS: [viewer: string, owner: string][] = [
  ['canbo@namyang.example', 'canbo@kongang.example'],
  ['canbo@kongang.example', 'canbo@namyang.example'],
  ['canbo@iabang.example', 'canbo@ytich.example'],
  ['canbo@ytich.example', 'noivu@babe.example'],
  ['noivu@dakdoa.example', 'noivu@chuprong.example'],
  ['noivu@dakdoa.example', 'hoidong@iabang.example'],
  ['noivu@babe.example', 'noivu@dakdoa.example'],
  ['noivu@backan.example', 'noivu@gialai.example'],
  ['quantri@guongsang.example', 'noivu@backan.example'],
];

/** Routes of an acting unit that name something in it. */
const ROUTES = appRoutes().filter((route) => route.startsWith('/as/[unit]/') && /\[(?!unit)/.test(route));

for (const email of ['noivu@babe.example', 'canbo@namyang.example']) {
  test(`garbage for an id leads nowhere, as ${email}`, async ({ open }) => {
    const sight = await sightOf(open, email);
    for (const route of ROUTES) {
      const nowhere = await ask(sight.request, addressOf(route, { unit: sight.unit, ...strange(NOTHING) }));
      // Who may not administer is refused before anything is looked for.
      expect([404, 403], nowhere.address).toContain(nowhere.status);
      for (const garbage of route.includes('/edit/') ? GARBAGE_OF_EDITOR : GARBAGE) {
        const address = addressOf(route, { unit: sight.unit, ...strange(garbage) });
        const answer = await ask(sight.request, address);
        expect([address, answer.status]).toEqual([address, nowhere.status]);
      }
    }
  });

  test(`garbage and other people's units for the acting unit, as ${email}`, async ({ open }) => {
    const sight = await sightOf(open, email);
    const other = await sightOf(open, 'canbo@kongang.example');
    // Where forms are only sent to, bad-input.spec.ts sends them.
    const routes = appRoutes().filter((route) => route.startsWith('/as/[unit]') && route !== AUTOSAVE);
    for (const route of routes) {
      for (const unit of [NOTHING, other.unit, 'abc', "'%2500", 'a'.repeat(3_000)]) {
        const address = addressOf(route, { ...strange(NOTHING), unit });
        const { status } = await ask(sight.request, address);
        expect([address, status]).toEqual([address, 404]);
      }
    }
  });
}

test('garbage for a part of an own draft leads nowhere', async ({ open }) => {
  const sight = await sightOf(open, 'canbo@kongang.example');
  const [plan = ''] = sight.ownDrafts;
  const routes = appRoutes().filter((route) => /\/edit\/.*\[(field|quota|deadline)\]/.test(route));
  expect(routes.length).toBe(4);
  for (const route of routes) {
    for (const part of [...GARBAGE, NOTHING, plan, 'new%20']) {
      const address = addressOf(route, { ...strange(part), unit: sight.unit, plan });
      const { status } = await ask(sight.request, address);
      expect([address, status]).toEqual([address, 404]);
    }
  }
});

test('a draft does not exist for those above, beside and below who do not write it', async ({ open }) => {
  const owner = await sightOf(open, 'canbo@kongang.example');
  const [plan = ''] = owner.ownDrafts;
  const parts: Record<string, string> = { plan };
  for (const part of ['field', 'quota', 'deadline']) {
    const { html } = await ask(owner.request, `${owner.base}/plans/${plan}/edit/${part}s`);
    parts[part] = new RegExp(`/edit/${part}s/([0-9a-f-]{36})`).exec(html)?.[1] ?? NOTHING;
  }
  const routes = appRoutes().filter((route) => /\/plans\/\[plan\]\/(edit|issue)/.test(route));
  for (const email of ['noivu@dakdoa.example', 'canbo@namyang.example', 'noivu@gialai.example']) {
    const { request, unit } = await sightOf(open, email);
    for (const route of routes) {
      const [answer, nowhere] = [
        await ask(request, addressOf(route, { unit, ...parts })),
        await ask(request, addressOf(route, { unit, ...strange(NOTHING) })),
      ];
      expect([answer.address, answer.status]).toEqual([answer.address, 404]);
      expect(withoutTraces(answer), answer.address).toBe(withoutTraces(nowhere));
    }
  }
});

for (const [viewer, owner] of STRANGERS) {
  test(`what ${owner} sees does not exist for ${viewer}`, async ({ open }) => {
    const [mine, theirs] = [await sightOf(open, viewer), await sightOf(open, owner)];
    let tried = 0;
    for (const route of ROUTES.filter((one) => !one.includes('[batch]'))) {
      const parameter = /\[(?!unit)(\w+)\]/.exec(route)?.[1] ?? '';
      const kind = KINDS[parameter];
      expect(kind, `which ids [${parameter}] of ${route} takes`).toBeTruthy();
      if (!kind) continue;
      const known = new Set(mine.ids[kind]);
      const ids = theirs.ids[kind].filter((id) => !known.has(id)).slice(0, 4);
      const nowhere = await askFor(mine, route, parameter, NOTHING);
      for (const id of ids) {
        const answer = await askFor(mine, route, parameter, id);
        expect([answer.address, answer.status]).toEqual([answer.address, nowhere.status]);
        expect(withoutTraces(answer), answer.address).toBe(withoutTraces(nowhere));
        tried++;
      }
    }
    expect(tried, 'ids of the other that were tried').toBeGreaterThan(2);
  });

  test(`lists of ${viewer} tell nothing about what ${owner} sees`, async ({ open }) => {
    const [mine, theirs] = [await sightOf(open, viewer), await sightOf(open, owner)];
    const known = new Set([...mine.ids.plans, ...mine.ids.units]);
    const [nomination] = theirs.ids.nominations;
    for (const [path, name, id] of [
      ['/nominations', 'plan', theirs.ids.plans.find((plan) => !known.has(plan))],
      ['/nominations', 'unit', theirs.ids.units.find((unit) => !known.has(unit))],
      ['/nominations/new', 'plan', theirs.ids.plans.find((plan) => !known.has(plan))],
      ['/plans', 'unit', theirs.unit],
      ['/accounts', 'unit', theirs.unit],
      ['/accounts/new', 'unit', theirs.unit],
      ['/nominations', 'q', nomination],
    ]) {
      if (!id) continue;
      const [answer, nowhere] = [
        await ask(mine.request, `${mine.base}${path}?${name}=${id}`),
        await ask(mine.request, `${mine.base}${path}?${name}=${NOTHING}`),
      ];
      expect([answer.address, answer.status]).toEqual([answer.address, nowhere.status]);
      expect(withoutTraces(answer), answer.address).toBe(withoutTraces(nowhere));
    }
  });
}

function strange(text: string): Record<string, string> {
  return Object.fromEntries([...Object.keys(KINDS), ...PARTS].map((name) => [name, text]));
}

function askFor({ request, unit }: Sight, route: string, parameter: string, id: string) {
  return ask(request, addressOf(route, { unit, ...strange(NOTHING), ordinal: '1', [parameter]: id }));
}
