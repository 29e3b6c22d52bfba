import { wordsOf } from './support/answers';
import { tryForm } from './support/bad-form';
import { BAD_CHOICES, BAD_TEXTS, LONG_FOR_AN_ADDRESS, OVERSIZED } from './support/bad-texts';
import { createAccount } from './support/new-account';
import { goHome } from './support/places';
import { type FormFields, fieldsOf, sendFields } from './support/sent-form';
import { type Sight, sightOf } from './support/sight';
import { signIn } from './support/signing-in';
import { expect, type Open, type Page, test } from './support/test';

const WITHOUT_SCRIPT = { javaScriptEnabled: false };

/** A form to be sent with bad input: how to get to it, and what stands in the fields that are not being tried. */
type Target = {
  name: string;
  open: (open: Open) => Promise<Page>;
  /** Which form of the page. */
  form: string;
  fill?: FormFields;
};

const TARGETS: readonly Target[] = [
  { name: 'sign-in', open: at(null, () => '/sign-in'), form: 'main form' },
  {
    name: 'a new nomination',
    open: async (open) => {
      const page = await open('canbo@kongang.example', WITHOUT_SCRIPT);
      const { base } = await goHome(page);
      await page.goto(`${base}/nominations/new`);
      await page
        .getByRole('link', { name: /: Cá nhân$/ })
        .first()
        .click();
      return page;
    },
    form: 'form#form',
    fill: { intent: 'save' },
  },
  ...['who', 'achievements', 'criteria', 'declarations'].map((part) => ({
    name: `the part ${part} of a nomination`,
    open: at('canbo@kongang.example', ({ base, drafts }) => `${base}/nominations/${drafts[0]}/edit/${part}`),
    form: 'form#form',
    fill: { intent: 'save' },
  })),
  {
    name: 'files that prove criteria',
    open: at('canbo@kongang.example', ({ base, drafts }) => `${base}/nominations/${drafts[0]}/edit/evidence`),
    form: 'form:has([name=shown])',
  },
  {
    name: 'files of evidence',
    open: at('canbo@kongang.example', ({ base, drafts }) => `${base}/nominations/${drafts[0]}/edit/evidence`),
    form: 'form:has(#files)',
    fill: { files: 'không phải tệp' },
  },
  {
    name: 'a table from Excel',
    open: at('canbo@kongang.example', ({ base, places }) => `${base}/nominations/import?${places[0]}`),
    form: 'form:has(#file)',
    fill: { file: 'không phải tệp' },
  },
  {
    name: 'more time',
    open: at('noivu@dakdoa.example', ({ base, ownIssued }) => `${base}/plans/${ownIssued[0]}/extensions`),
    form: 'form#form',
    // In no way is it given here: the last day is past.
    fill: { endsOn: '01/01/2020', place: 'Xã Trang', reason: 'Thử' },
  },
  {
    name: 'a submission',
    open: at('canbo@kongang.example', ({ base, drafts }) => `${base}/nominations/${drafts[0]}/edit/check`),
    form: 'form#submission',
  },
  {
    name: 'a return',
    open: at('noivu@backan.example', ({ base, waiting }) => `${base}/nominations/${waiting[0]}`),
    form: '#return-reason-form',
  },
  {
    name: 'a decline',
    open: at('noivu@backan.example', ({ base, waiting }) => `${base}/nominations/${waiting[1]}`),
    form: '#decline-reason-form',
  },
  {
    name: 'a recognition',
    open: at('noivu@backan.example', ({ base, waiting }) => `${base}/nominations/${waiting[2]}`),
    form: '#recognise',
  },
  {
    name: 'a withdrawal',
    open: at('noivu@babe.example', ({ base, drafts }) => `${base}/nominations/${drafts[0]}`),
    form: '#withdraw-reason-form',
  },
  {
    name: 'a new account',
    open: at('noivu@iapa.example', ({ base }) => `${base}/accounts/new`),
    form: 'main form:has(#email)',
    fill: { email: 'thu.hai@thu.example', name: 'Người Thử', role_COUNCIL: 'on' },
  },
  { name: 'more roles', open: ofNewAccount, form: 'main form:has(#roles)', fill: { role_OFFICER: 'on' } },
  {
    name: 'a new body',
    open: at('noivu@iapa.example', ({ base, unit }) => `${base}/units/${unit}/add`),
    form: 'main form:has(#kind)',
    fill: { name: 'Trạm Thử', kind: 'POST' },
  },
  {
    name: 'a new province',
    open: at('quantri@guongsang.example', ({ base }) => `${base}/tenants`),
    form: 'main form',
  },
  { name: 'the own name', open: asNewPerson, form: 'main form:has(#name)' },
  { name: 'the own password', open: asNewPerson, form: 'main form:has(#current)' },
  { name: 'the own sessions', open: asNewPerson, form: 'main form:has([name=session])' },
];

for (const target of TARGETS) {
  test(`${target.name}: whatever is sent is stored right or refused in words`, async ({ open }) => {
    test.slow();
    const page = await target.open(open);
    const form = page.locator(target.form).first();
    await tryForm(page, form, target.fill, { beside: target.name !== 'sign-in' });
  });
}

test('a nomination keeps what was typed, composed and without invisible controls', async ({ open }) => {
  const page = await open('canbo@kongang.example', WITHOUT_SCRIPT);
  const { base } = await goHome(page);
  for (const { name, typed, stored } of BAD_TEXTS) {
    await page.goto(`${base}/nominations/new`);
    await page
      .getByRole('link', { name: /: Cá nhân$/ })
      .first()
      .click();
    const pressed = { name: 'intent', value: 'save' };
    const fields = await fieldsOf(page.locator('form#form'), pressed);
    const begun = await sendFields(page, { ...fields, name: typed, place: typed });
    expect(begun.status(), name).toBe(303);
    const { pathname } = new URL(begun.headers().location ?? '', page.url());
    await page.goto(`${pathname}/achievements`);
    const written = { ...(await fieldsOf(page.locator('form#form'), pressed)), achievements: typed };
    expect((await sendFields(page, written)).status(), name).toBe(303);
    for (const [part, field] of [
      ['who', '#name'],
      ['who', '#place'],
      ['achievements', '#achievements'],
    ] as const) {
      await page.goto(`${pathname}/${part}`);
      expect([name, field, await page.locator(field).inputValue()]).toEqual([name, field, stored]);
    }
    await page.goto(pathname);
    await expect(page.locator('h1')).toHaveText(stored);
  }
});

test('more than any form holds is refused in words', async ({ open }) => {
  const page = await open('canbo@kongang.example', WITHOUT_SCRIPT);
  const { base } = await goHome(page);
  await page.goto(`${base}/nominations/new`);
  await page
    .getByRole('link', { name: /: Cá nhân$/ })
    .first()
    .click();
  const fields = await fieldsOf(page.locator('form#form'), { name: 'intent', value: 'save' });
  const answer = await sendFields(page, { ...fields, earlierTitles: 'x'.repeat(3_000_000) });
  expect(answer.status()).toBe(413);
  expect(wordsOf(await answer.text())).toContain('quá dài');
});

test('what pages send by themselves is stored right or refused in words', async ({ open }) => {
  const sight = await sightOf(open, 'canbo@kongang.example');
  const page = await open('canbo@kongang.example', WITHOUT_SCRIPT);
  await page.goto(`${sight.base}/nominations/${sight.drafts[0]}/edit/achievements`);
  const form = page.locator('form#form');
  const { nominationId = '', ...fields } = await fieldsOf(form);
  const autosave = `${sight.base}/nominations/autosave`;
  for (const { name, typed, stored } of BAD_TEXTS) {
    const { stamp = '' } = await fieldsOf(form);
    const answer = await sendFields(page, { ...fields, stamp, nominationId, achievements: typed }, autosave);
    expect([name, answer.status()]).toEqual([name, 200]);
    expect(await answer.json()).toMatchObject({
      at: expect.stringMatching(/^\d\d:\d\d:\d\d$/),
      problems: [],
    });
    await page.reload();
    expect([name, await form.locator('#achievements').inputValue()]).toEqual([name, stored]);
  }
  const tooLong = await sendFields(page, { ...fields, nominationId, achievements: OVERSIZED }, autosave);
  expect((await tooLong.json()).problems).toMatchObject([{ at: 'achievements' }]);
  for (const bad of [...BAD_CHOICES, '', sight.waiting[0] ?? '']) {
    const sent = { ...fields, nominationId: bad };
    for (const tried of [sent, { ...sent, part: bad }, { ...fields, nominationId, part: bad }]) {
      const answer = await sendFields(page, tried, autosave);
      expect(answer.status(), bad.slice(0, 20)).toBeLessThan(500);
      if (answer.ok()) expect((await answer.json()).at).toBeNull();
    }
  }
  for (const id of ['abc', "'", nominationId]) {
    for (const query of [
      '',
      '?nomination=abc&name=a.pdf',
      `?nomination=${nominationId}&name=${percent('\u202Ea.pdf')}`,
    ]) {
      const answer = await page.request.put(`${sight.base}/evidence/${percent(id)}${query}`, { data: 'abc' });
      expect(answer.status(), `${id}${query}`).toBeGreaterThanOrEqual(400);
      expect(answer.status(), `${id}${query}`).toBeLessThan(500);
      expect((await answer.json()).problems[0].message).toMatch(/[à-ỹ]/);
    }
  }
});

test('searches, filters and pages answer whatever an address asks', async ({ open }) => {
  test.slow();
  const district = await sightOf(open, 'noivu@dakdoa.example');
  await expectAnswers(district, questionsOfReviewer(district));
  const commune = await sightOf(open, 'canbo@kongang.example');
  await expectAnswers(commune, questionsOfOfficer(commune));
});

/** What each address of a reviewer's pages is asked. */
function questionsOfReviewer(sight: Sight): Record<string, string[]> {
  const [plan] = sight.ids.plans;
  return {
    '/plans': ['q', 'year', 'level', 'unit', 'state', 'page'],
    '/nominations': ['q', 'view', 'plan', 'field', 'unit', 'subject', 'status', 'year', 'sort', 'page'],
    '/accounts': ['q', 'unit', 'role', 'state', 'page'],
    '/accounts/new': ['q', 'unit'],
    '/progress': ['page'],
    [`/plans/${plan}/progress`]: ['year', 'view', 'show'],
    [`/plans/${plan}/summary`]: ['year', 'as', 'signer'],
    [`/plans/${plan}/lower`]: ['show', 'page', 'linked', 'reminded'],
    [`/plans/${plan}`]: ['issued', 'amended', 'closed'],
    '/plans/new': ['blank', 'from', 'implement', 'year-of', 'year'],
    [`/plans/new?year-of=${plan}&`]: ['year'],
    [`/units/${sight.unit}/groups/add`]: ['q'],
    [`/units/${sight.unit}`]: ['q'],
    [`/nominations/${sight.waiting[0]}`]: ['done'],
    [`/accounts/${sight.ids.accounts[0]}`]: ['done', 'unit', 'q'],
    [`/plans/${plan}/extensions`]: ['year', 'page', 'unit', 'done', 'revoked'],
  };
}

/** The same of those pages that only officers have. */
function questionsOfOfficer({ drafts, ids, places }: Sight): Record<string, string[]> {
  const edit = `/nominations/${drafts[0]}/edit`;
  return {
    '/nominations/new': ['plan', 'field', 'subject', 'year', 'form', 'dossier', 'q'],
    [`/nominations/new?plan=${ids.plans[0]}&`]: ['field', 'subject', 'year', 'q'],
    '/nominations/import': ['plan', 'year', 'page', 'large'],
    '/nominations/import/template.xlsx': ['plan', 'year'],
    [`/nominations/import/template.xlsx?${places[0]}&`]: ['plan', 'year'],
    '/exemplars/twins': ['subject', 'name'],
    '/exemplars/twins?subject=INDIVIDUAL&': ['name', 'birthYear', 'except', 'nominationId'],
    '/exemplars/twins?subject=INDIVIDUAL&name=Siu&': ['place', 'model'],
    [edit]: ['saved', 'merged'],
    [`${edit}/who`]: ['saved', 'merged', 'once'],
    [`${edit}/evidence`]: ['large', 'saved'],
  };
}

async function expectAnswers(sight: Sight, questions: Record<string, string[]>): Promise<void> {
  const choices = ['', '-1', '1e9', '9'.repeat(20), 'constructor', '__proto__', 'length', '%00', '%E0%A4%A'];
  const texts = [...choices, ...BAD_TEXTS.map(({ typed }) => percent(typed)), percent(LONG_FOR_AN_ADDRESS)];
  for (const [path, names] of Object.entries(questions)) {
    for (const name of names) {
      const queries = (WRITTEN.has(name) ? texts : choices).map((text) => `${name}=${text}`);
      for (const query of [...queries, `${name}=a&${name}=b`]) {
        const answer = await sight.request.get(
          `${sight.base}${path}${path.includes('?') ? '' : '?'}${query}`,
          { maxRedirects: 0 },
        );
        expect(answer.status(), `${path}?${query.slice(0, 200)}`).toBeLessThan(500);
      }
    }
  }
}

/** What addresses are asked in words, not by a choice. */
const WRITTEN = new Set(['q', 'signer', 'name', 'place', 'model']);

function at(email: string | null, place: (sight: Sight) => string) {
  return async (open: Open) => {
    const page = await open(email, WITHOUT_SCRIPT);
    await page.goto(email ? place(await sightOf(open, email)) : '/sign-in');
    return page;
  };
}

async function ofNewAccount(open: Open): Promise<Page> {
  const { address } = await createAccount(open, { administrator: 'noivu@iapa.example', roles: ['COUNCIL'] });
  const page = await open('noivu@iapa.example', WITHOUT_SCRIPT);
  await page.goto(address);
  return page;
}

async function asNewPerson(open: Open): Promise<Page> {
  const account = await createAccount(open, { administrator: 'noivu@iapa.example', roles: ['COUNCIL'] });
  const page = await open(null, WITHOUT_SCRIPT);
  await signIn(page, account.email, account.password);
  await page.goto('/account');
  return page;
}

function percent(text: string | Buffer): string {
  return [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
