import type { Page } from '@playwright/test';
import { WIDE } from './accessibility';
import { addressOf } from './app-routes';
import { type Sight, sightOf } from './sight';
import type { Open } from './test';

/** A page, or a state of one, that people see: who opens it, where it is, and what they do there. */
export type Look = {
  name: string;
  /** The route of the app folder that it shows. */
  route: string;
  who: string | null;
  /** Added to the address. */
  query?: string;
  nomination?: 'drafts' | 'recognised';
  /** Where the route's own place is not the one meant. */
  place?: (sight: Known, page: Page) => string | Promise<string>;
  act?: (page: Page) => Promise<void>;
  /** Instead of all that: opens the page as somebody who is not of the demo. */
  enter?: (open: Open) => Promise<Page>;
};

const OFFICER = 'canbo@namyang.example';
const REVIEWER = 'noivu@dakdoa.example';
const COMMUNE = 'hoidong@iabang.example';
const SYSTEM = 'quantri@guongsang.example';

/** Every page, and the states that matter. */
export const LOOKS: readonly Look[] = [
  { name: 'sign-in', route: '/sign-in', who: null },
  { name: 'refused sign-in', route: '/sign-in', who: null, act: signInAsNobody },
  { name: 'used link', route: '/invitation/[token]', who: null },
  { name: 'own account', route: '/account', who: OFFICER },
  { name: 'home of an officer', route: '/as/[unit]', who: OFFICER },
  { name: 'home of a reviewer', route: '/as/[unit]', who: REVIEWER },
  { name: 'home of a council', route: '/as/[unit]', who: 'hoidong@backan.example' },
  {
    name: 'menu',
    route: '/as/[unit]',
    who: 'canbo@kongang.example',
    act: (page) => page.locator('header summary').click(),
  },
  { name: 'plans', route: '/as/[unit]/plans', who: REVIEWER },
  { name: 'no plans', route: '/as/[unit]/plans', who: REVIEWER, query: '?q=khôngcó' },
  { name: 'plan', route: '/as/[unit]/plans/[plan]', who: OFFICER, act: openAll },
  { name: 'plan of a commune', route: '/as/[unit]/plans/[plan]', who: COMMUNE },
  {
    name: 'progress by unit',
    route: '/as/[unit]/plans/[plan]/progress',
    who: REVIEWER,
    query: '?view=units',
  },
  {
    name: 'progress by field',
    route: '/as/[unit]/plans/[plan]/progress',
    who: COMMUNE,
    query: '?view=fields',
  },
  { name: 'summary', route: '/as/[unit]/plans/[plan]/summary', who: 'hoidong@dakdoa.example' },
  { name: 'standings', route: '/as/[unit]/progress', who: 'noivu@gialai.example' },
  { name: 'reports', route: '/as/[unit]/reports', who: REVIEWER },
  { name: 'nominations', route: '/as/[unit]/nominations', who: REVIEWER },
  { name: 'no nominations', route: '/as/[unit]/nominations', who: REVIEWER, query: '?q=khôngcó' },
  { name: 'where to nominate', route: '/as/[unit]/nominations/new', who: OFFICER },
  { name: 'dossier', route: '/as/[unit]/nominations/[nomination]', who: OFFICER, act: openAll },
  {
    name: 'dossier to decide',
    route: '/as/[unit]/nominations/[nomination]',
    who: REVIEWER,
    place: toDecide,
    act: openAll,
  },
  {
    name: 'refused decision',
    route: '/as/[unit]/nominations/[nomination]',
    who: REVIEWER,
    place: toDecide,
    act: returnWithoutReason,
  },
  { name: 'form', route: '/as/[unit]/nominations/[nomination]/edit', who: OFFICER, nomination: 'drafts' },
  {
    name: 'receipt',
    route: '/as/[unit]/nominations/[nomination]/receipt',
    who: OFFICER,
    nomination: 'recognised',
  },
  {
    name: 'what was submitted',
    route: '/as/[unit]/nominations/[nomination]/versions/[ordinal]',
    who: OFFICER,
    nomination: 'recognised',
  },
  { name: 'accounts', route: '/as/[unit]/accounts', who: REVIEWER },
  { name: 'no accounts', route: '/as/[unit]/accounts', who: REVIEWER, query: '?q=khôngcó' },
  { name: 'an account', route: '/as/[unit]/accounts/[account]', who: REVIEWER, act: openAll },
  { name: 'a new account', route: '/as/[unit]/accounts/new', who: REVIEWER },
  { name: 'refused account', route: '/as/[unit]/accounts/new', who: REVIEWER, act: createNobody },
  { name: 'unit', route: '/as/[unit]/units/[id]', who: REVIEWER },
  { name: 'a new body', route: '/as/[unit]/units/[id]/add', who: REVIEWER },
  { name: 'a body changed', route: '/as/[unit]/units/[id]/edit', who: REVIEWER, place: bodyToRevise },
  { name: 'tenants', route: '/as/[unit]/tenants', who: SYSTEM },
  {
    name: 'not found',
    route: '/as/[unit]/plans/[plan]',
    who: OFFICER,
    place: ({ base }) => `${base}/plans/abc`,
  },
  { name: 'not allowed', route: '/as/[unit]/accounts', who: OFFICER },
];

/** Opens a look in a wide browser and brings it into its state. */
export async function lookAt(open: Open, look: Look): Promise<Page> {
  if (look.enter) return look.enter(open);
  const sight = look.who ? await knownSight(open, look.who) : null;
  const page = await open(look.who, { viewport: WIDE });
  await page.goto(look.place && sight ? await look.place(sight, page) : addressOfLook(look, sight));
  await look.act?.(page);
  return page;
}

type Known = Omit<Sight, 'request'>;

/** Looking around takes longer than looking at a page: once per person will do. */
async function knownSight(open: Open, email: string): Promise<Known> {
  const sight = sights.get(email) ?? (await sightOf(open, email));
  sights.set(email, sight);
  return sight;
}

const sights = new Map<string, Known>();

function addressOfLook({ route, query = '', nomination }: Look, sight: Known | null): string {
  const parameters = {
    unit: sight?.unit ?? '',
    plan: sight?.ids.plans[0] ?? '',
    nomination: (nomination ? sight?.[nomination][0] : sight?.ids.nominations[0]) ?? '',
    account: sight?.ids.accounts[0] ?? '',
    id: sight?.unit ?? '',
    ordinal: '1',
    token: 'x'.repeat(43),
  };
  return addressOf(route, parameters) + query;
}

// ---------------------------------------------------------------- places and states

function toDecide({ base, waiting }: Known): string {
  return `${base}/nominations/${waiting[0]}`;
}

/** Committees are not revised by a form: the first body that may be. */
async function bodyToRevise({ base, ids }: Known, page: Page): Promise<string> {
  for (const id of ids.units) {
    const address = `${base}/units/${id}/edit`;
    if ((await page.request.get(address)).ok()) return address;
  }
  throw new Error('No unit here can be revised');
}

async function openAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

async function returnWithoutReason(page: Page): Promise<void> {
  await page.getByText('Trả lại để bổ sung', { exact: true }).click();
  await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await page.locator('#return-reason-error').waitFor();
}

async function createNobody(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  await page.locator('main').getByRole('alert').waitFor();
}

async function signInAsNobody(page: Page): Promise<void> {
  await page.locator('#email').fill('khong.ai@thu.example');
  await page.locator('#password').fill('không phải mật khẩu');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.locator('main').getByRole('alert').waitFor();
}
