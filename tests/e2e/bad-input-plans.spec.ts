import { readFileSync } from 'node:fs';
import { tryForm } from './support/bad-form';
import { BAD_TEXTS } from './support/bad-texts';
import { type OwnDistrict, ownDistrict } from './support/own-district';
import { importPlan, issuePlan, PlanEditor, planPath } from './support/plan-editor';
import { planFile } from './support/plan-file';
import { ReadingPages } from './support/reading-pages';
import { type FormFields, fieldsOf, sendFields } from './support/sent-form';
import { expect, type Open, type Page, test } from './support/test';

const QUICK = { javaScriptEnabled: false };

/** Plans of a district of the tests' own: '/as/<unit>/plans/<plan>' each. */
type Plans = {
  district: OwnDistrict;
  home: string;
  draft: string;
  ready: string;
  issued: string;
  /** '/as/<unit>/plans/read/<reading>' */
  reading: string;
};

/** A form of the plans: where it is, which of the page's forms, and what stands in fields that are not being tried. */
type Target = {
  name: string;
  place: (plans: Plans, page: Page) => string | Promise<string>;
  form: string;
  fill?: FormFields;
  /** Its text may be as long as a document. */
  roomy?: boolean;
};

const PART = 'main form:has([name=part])';

const TARGETS: readonly Target[] = [
  { name: 'a plan from nothing', place: ({ home }) => `${home}/plans/new?blank=1`, form: 'form#form' },
  {
    name: 'a plan of the next period',
    place: ({ home, issued }) => `${home}/plans/new?from=${issued.split('/').at(-1)}`,
    form: 'form#form',
    fill: { start: 'năm sau' },
  },
  { name: 'a plan from a file', place: ({ home }) => `${home}/plans/new`, form: 'form:has(#json)' },
  ...['head', 'bases', 'upper', 'words', 'phases', 'criteria'].map((part) => ({
    name: `the part ${part}`,
    place: ({ draft }: Plans) => `${draft}/edit/${part}`,
    form: PART,
    fill: { intent: 'save' },
  })),
  { name: 'a document', place: ({ home }) => `${home}/plans/read`, form: 'form#upload', roomy: true },
  ...['head', 'upper', 'criteria', 'fields', 'quotas', 'deadlines', 'phases'].map((part) => ({
    name: `what was read, ${part}`,
    place: ({ reading }: Plans) => `${reading}/${part}`,
    form: PART,
    fill: { intent: 'save' },
  })),
  {
    name: 'units in what was read',
    place: ({ reading }) => `${reading}/places`,
    form: PART,
    fill: { intent: 'save' },
  },
  { name: 'a new field', place: ({ draft }) => `${draft}/edit/fields`, form: 'form:has(#name)' },
  {
    name: 'places of fields',
    place: ({ draft }) => `${draft}/edit/fields`,
    form: 'form:has([name=seen])',
    fill: { intent: 'place' },
  },
  {
    name: 'a field',
    place: ({ draft }, page) => firstOf(page, draft, 'fields'),
    form: PART,
    fill: { intent: 'save' },
  },
  {
    name: 'criteria of a field',
    place: async ({ draft }, page) => `${await firstOf(page, draft, 'fields')}/criteria`,
    form: PART,
    fill: { intent: 'save' },
  },
  { name: 'the list of quotas', place: ({ draft }) => `${draft}/edit/quotas`, form: 'form:has([name=seen])' },
  {
    name: 'a quota',
    place: ({ draft }, page) => firstOf(page, draft, 'quotas'),
    form: PART,
    fill: { intent: 'save' },
  },
  {
    name: 'the list of deadlines',
    place: ({ draft }) => `${draft}/edit/deadlines`,
    form: 'form:has([name=seen])',
  },
  {
    name: 'a deadline',
    place: ({ draft }, page) => firstOf(page, draft, 'deadlines'),
    form: PART,
    fill: { intent: 'save' },
  },
  {
    name: 'a new deadline',
    place: ({ draft }) => `${draft}/edit/deadlines/new`,
    form: PART,
    fill: { intent: 'save', purpose: 'NOMINATIONS', what: 'Gửi danh sách', form: 'on', on: '01/01/2025' },
  },
  {
    name: 'issuing',
    place: ({ ready }) => `${ready}/issue`,
    form: 'form#form',
    // In no way is it issued here: a day ahead is refused.
    fill: { issuedOn: '01/01/2090', seen: 'on' },
  },
  { name: 'a reminder', place: ({ issued }) => `${issued}/lower`, form: 'form#form' },
  {
    name: 'an amendment',
    place: ({ issued }) => `${issued}/amend`,
    form: 'form#form:has(#reason)',
    fill: { issuedOn: '01/01/2090' },
  },
  {
    name: 'a group',
    place: ({ home }) => `${home}/units/${home.split('/').at(-1)}/groups/add`,
    form: 'form:has(#members)',
  },
];

for (const target of TARGETS) {
  test(`${target.name}: whatever is sent is stored right or refused in words`, async ({ open }) => {
    test.slow();
    const plans = await thePlans(open);
    const page = await plans.district.enter(open, 'writer', QUICK);
    await page.goto(await target.place(plans, page));
    await tryForm(page, page.locator(target.form).first(), target.fill, {
      afresh: true,
      roomy: target.roomy,
    });
  });
}

test('the editor keeps what was typed, composed and without invisible controls', async ({ open }) => {
  test.slow();
  // Of its own: what was sent above may have taken the rows away.
  const { district, draft } = await makePlans(open);
  const page = await district.enter(open, 'writer', QUICK);
  const field = (await firstOf(page, draft, 'fields')).slice(`${draft}/edit/`.length);
  const quota = (await firstOf(page, draft, 'quotas')).slice(`${draft}/edit/`.length);
  const places = [
    { part: 'head', form: PART, name: 'signer' },
    { part: 'words', form: PART, name: 'purpose' },
    { part: 'bases', form: PART, name: 'number' },
    { part: 'phases', form: PART, name: 'name' },
    { part: field, form: PART, name: 'name' },
    { part: `${field}/criteria`, form: PART, name: 'text' },
    { part: quota, form: PART, name: 'note' },
  ];
  for (const { part, form, name } of places) {
    for (const bad of BAD_TEXTS) {
      await page.goto(`${draft}/edit/${part}`);
      const fields = await fieldsOf(page.locator(form).first(), { name: 'intent', value: 'save' });
      const [row = ''] = (fields.order ?? '').split(',');
      const typed = fields.order !== undefined && name !== 'note' ? `${row}.${name}` : name;
      const answer = await sendFields(page, { ...fields, [typed]: bad.typed });
      expect([part, bad.name, answer.status()]).toEqual([part, bad.name, 303]);
      await page.goto(answer.headers().location ?? '');
      const stored = await page.locator(form).first().locator(`[name="${typed}"]`).inputValue();
      expect([part, bad.name, stored]).toEqual([part, bad.name, bad.stored]);
    }
  }
});

/** Made once per worker: nothing here looks at what another has sent. */
async function thePlans(open: Open): Promise<Plans> {
  plans ??= await makePlans(open);
  return plans;
}

let plans: Plans | null = null;

async function makePlans(open: Open): Promise<Plans> {
  const district = await ownDistrict(open);
  const page = await district.enter(open, 'writer', QUICK);
  const communes = [district.commune(0), district.commune(1)] as const;
  const { plan: issued } = await importPlan(page, planFile('Kế hoạch đã ban hành', communes));
  await issuePlan(page, issued, { number: '51/KH-UBND', day: '15/08/2024' });
  await page.goto(`${issued}/amend`);
  await page.getByRole('button', { name: 'Bắt đầu sửa đổi' }).click();
  await page.getByRole('link', { name: 'Mở dự thảo để sửa' }).click();
  const amendment = new PlanEditor(page, planPath(page));
  await amendment.open('head');
  await page.locator('#signer').fill('Người Ký Khác');
  await amendment.save();
  const { plan: ready } = await importPlan(page, planFile('Kế hoạch sắp ban hành', communes));
  const { plan: draft } = await importPlan(page, planFile('Kế hoạch đang soạn', communes));
  const home = draft.split('/').slice(0, 3).join('/');
  const document = readFileSync('tests/documents/district-table-2022.txt', 'utf8');
  const { here: reading } = await ReadingPages.send(page, document);
  return { district, home, draft, ready, issued, reading };
}

/** The address of the first field, quota or deadline of a draft. */
async function firstOf(page: Page, plan: string, list: 'fields' | 'quotas' | 'deadlines'): Promise<string> {
  const html = await (await page.request.get(`${plan}/edit/${list}`)).text();
  const found = new RegExp(`${plan}/edit/${list}/[0-9a-f-]{36}`).exec(html)?.[0];
  if (!found) throw new Error(`${plan} has no ${list}`);
  return found;
}
