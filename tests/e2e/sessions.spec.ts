import { createAccount } from './support/new-account';
import { goHome } from './support/places';
import { fieldsOf, sendFields } from './support/sent-form';
import { sendSignIn, signIn, signOut } from './support/signing-in';
import { expect, type Page, test } from './support/test';

const ADMINISTRATOR = 'noivu@dakdoa.example';
const WITHOUT_SCRIPT = { javaScriptEnabled: false };
// What the throttle lets a stranger try (lib/auth/throttle.ts), and then some.
const GUESSES = 9;

for (const javaScriptEnabled of [true, false]) {
  test(`signing out ends the session at once, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    open,
  }) => {
    const page = await open(null, { javaScriptEnabled });
    await signIn(page, 'canbo@ytich.example');
    const { base } = await goHome(page);
    const kept = await page.context().storageState();
    await signOut(page);
    const thief = await open(null, { javaScriptEnabled, storageState: kept });
    await thief.goto(`${base}/nominations`);
    await expect(thief).toHaveURL(/\/sign-in\?next=/);
  });
}

test('disabling an account ends its session at once, and the way in', async ({ open }) => {
  const account = await createAccount(open, { administrator: ADMINISTRATOR, roles: ['COUNCIL'] });
  const person = await open(null, WITHOUT_SCRIPT);
  await signIn(person, account.email, account.password);
  const { base } = await goHome(person);
  const administrator = await open(ADMINISTRATOR, WITHOUT_SCRIPT);
  await administrator.goto(account.address);
  await administrator.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await expect(administrator.getByText('Đã khóa tài khoản.')).toBeVisible();
  await person.goto(base);
  await expect(person).toHaveURL(/\/sign-in/);
  await sendSignIn(person, account.email, account.password);
  await expect(person.getByRole('alert')).toContainText('không còn hoạt động');
});

test('a new password ends every other session and only those', async ({ open }) => {
  const account = await createAccount(open, { administrator: ADMINISTRATOR, roles: ['COUNCIL'] });
  const [here, elsewhere] = [await open(null, WITHOUT_SCRIPT), await open(null, WITHOUT_SCRIPT)];
  for (const page of [here, elsewhere]) await signIn(page, account.email, account.password);
  await here.goto('/account');
  await here.locator('#current').fill(account.password);
  await here.locator('#password').fill('Cầu treo qua suối Ayun');
  await here.locator('#again').fill('Cầu treo qua suối Ayun');
  await here.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(here.getByText('Đã đổi mật khẩu.')).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await sendSignIn(elsewhere, account.email, account.password);
  await expect(elsewhere.getByRole('alert')).toBeVisible();
  await signIn(elsewhere, account.email, 'Cầu treo qua suối Ayun');
});

test('one of the own sessions can be ended from another', async ({ open }) => {
  const account = await createAccount(open, { administrator: ADMINISTRATOR, roles: ['COUNCIL'] });
  const [here, elsewhere] = [await open(null, WITHOUT_SCRIPT), await open(null, WITHOUT_SCRIPT)];
  for (const page of [here, elsewhere]) await signIn(page, account.email, account.password);
  await here.goto('/account');
  await here.getByRole('button', { name: 'Kết thúc tất cả phiên khác' }).click();
  await expect(here.getByText('Đã kết thúc phiên.')).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});

test('an unknown e-mail and a wrong password get the same page', async ({ open }) => {
  const { email } = await createAccount(open, { administrator: ADMINISTRATOR, roles: ['COUNCIL'] });
  const answers = [];
  for (const typed of [email, 'khong.ai.ca@thu.example']) {
    const page = await open(null, WITHOUT_SCRIPT);
    await page.goto('/sign-in');
    await sendSignIn(page, typed, 'không phải mật khẩu này');
    await expect(page.getByRole('alert')).toBeVisible();
    answers.push((await page.locator('body').innerHTML()).replaceAll(typed, 'E-MAIL'));
  }
  expect(visible(answers[0])).toBe(visible(answers[1]));
});

test('guessing locks out the guesser, not the device that the person uses', async ({ open }) => {
  const account = await createAccount(open, { administrator: ADMINISTRATOR, roles: ['COUNCIL'] });
  const known = await open(null, WITHOUT_SCRIPT);
  await signIn(known, account.email, account.password);
  await signOut(known);
  const guesser = await open(null, WITHOUT_SCRIPT);
  await guessUntilLocked(guesser, account.email);
  await sendSignIn(guesser, account.email, account.password);
  await expect(guesser.getByRole('alert')).toContainText('Đã thử sai nhiều lần từ nơi này');
  await signIn(known, account.email, account.password);
});

test('next leads to pages of the product only', async ({ open }) => {
  const page = await open('canbo@ytich.example', WITHOUT_SCRIPT);
  const { base } = await goHome(page);
  const origin = new URL(page.url()).origin;
  const strange = [
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/as/00000000-0000-4000-8000-000000000000/plans',
    '%00',
  ];
  for (const next of strange) expect([next, await landing(next)]).toEqual([next, origin + base]);
  expect(await landing(`${base}/plans?q=y`)).toBe(`${origin}${base}/plans?q=y`);

  async function landing(next: string): Promise<string> {
    const visitor = await open(null, WITHOUT_SCRIPT);
    await visitor.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await sendSignIn(visitor, 'canbo@ytich.example', 'ThiDua!2026');
    await expect(visitor).not.toHaveURL(/\/sign-in/);
    return visitor.url();
  }
});

/** Wrong guesses by the same request over and over, as a program would make them. */
async function guessUntilLocked(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  const fields = await fieldsOf(page.locator('form').first());
  for (let guess = 0; guess < GUESSES; guess++) {
    const answer = await sendFields(page, { ...fields, email, password: `đoán lần ${guess}` });
    expect(answer.status()).toBeLessThan(500);
  }
}

/** A page without what differs in every answer: the nonce and React's data about the form. */
function visible(html: string | undefined): string {
  return (html ?? '').replace(/<script.*?<\/script>/gs, '').replace(/<input type="hidden"[^>]*>/g, '');
}
