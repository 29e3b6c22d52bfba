import type { Page } from '@playwright/test';
import type { CommuneOfficer } from './commune-officer';
import { evidenceFiles, wrongFiles } from './made-files';
import { LONG_ENOUGH, NominationForm } from './nomination-form';

type Shown = { page: Page; who: CommuneOfficer; form: NominationForm };
type Show = (of: Shown) => Promise<unknown>;

/** The pages of a nomination and the states that matter, each brought about from the one before it. */
export const LOOKS: readonly { name: string; commune: string; looks: Record<string, Show> }[] = [
  {
    name: 'beginning a nomination',
    commune: 'Xã Đăk Krong',
    looks: {
      'where to nominate': ({ page, who }) => page.goto(`${who.base}/nominations/new`),
      'a new one': begin,
      'a new one without a name': async ({ page, form }) => {
        await form.button('save').click();
        await form.summary.waitFor();
        await page.locator('#name-error').waitFor();
      },
      'the list of its parts': ({ form }) =>
        form.fillWho({ name: 'Rơ Mah Thử Nhìn', birthYear: '1977' }).then(() => form.save('back')),
      'a likely twin': async ({ page, who, form }) => {
        await begin({ page, who, form });
        await form.fillWho({ name: 'Ro Mah Thu Nhin', birthYear: '1977' });
        await form.form.locator('#place').focus();
        await page.getByText(/Có thể đã có hồ sơ/).waitFor();
      },
      'from Excel': ({ page, who }) => page.goto(`${who.base}/nominations/import`),
    },
  },
  {
    name: 'writing a nomination',
    commune: 'Xã Hà Đông',
    looks: {
      who: async (of) => {
        await begin(of);
        await of.form.fillWho({ name: 'Rơ Mah Thử Viết', birthYear: '19' });
        await of.form.button('next').click();
        await of.form.summary.waitFor();
      },
      achievements: async ({ form }) => {
        await form.fillWho({ name: 'Rơ Mah Thử Viết', birthYear: '1977' });
        await form.save('next');
        await form.form.locator('#achievements').fill('Ngắn.');
      },
      criteria: async ({ form }) => {
        await form.save('next');
        await form.requiredCriteria().first().getByLabel('Chưa đạt', { exact: true }).check();
        await form.save();
      },
      'evidence, none yet': ({ form }) => form.open('evidence'),
      'evidence refused': async ({ page, form }) => {
        const wrong = wrongFiles().map(({ refusal: _, ...file }) => file);
        await page.locator('#files').setInputFiles(wrong);
        await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
        await form.summary.waitFor();
      },
      evidence: async ({ page }) => {
        const { picture, paper, letter } = await evidenceFiles();
        await page.locator('#files').setInputFiles([picture, paper, letter]);
        await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
        await page.getByText('Đã thêm 03 tệp.').waitFor();
        await page.getByText('Gỡ tệp', { exact: false }).first().click();
      },
      'written in two windows': async ({ page, form }) => {
        await form.open('achievements');
        const other = new NominationForm(await page.context().newPage());
        await other.page.goto(page.url());
        await other.form.locator('#achievements').fill(`${LONG_ENOUGH} Ở cửa sổ khác.`);
        await other.save();
        await other.page.close();
        await form.form.locator('#achievements').fill(LONG_ENOUGH);
        await form.button('save').click();
        await form.summary.waitFor();
      },
      'criteria with files': ({ form }) => form.open('criteria'),
    },
  },
  {
    name: 'checking and submitting a nomination',
    commune: 'Xã Hà Bầu',
    looks: {
      declarations: async (of) => {
        await begin(of);
        await of.form.fillWho({ name: 'Rơ Mah Thử Nộp', birthYear: '1977' });
        await of.form.save('back');
        await of.form.open('declarations');
      },
      'what is missing': ({ form }) => form.open('check'),
      'refused at the door': async ({ form }) => {
        await form.submit();
        await form.summary.waitFor();
      },
      'nothing missing': async ({ form }) => {
        await form.open('who');
        await form.writeOn({ achievements: LONG_ENOUGH });
      },
      receipt: async ({ page, form }) => {
        await form.submit();
        await page.getByText('Đề cử đã nộp').waitFor();
      },
      'what became of it': async ({ page, form }) => {
        await page.goto(form.here());
        await page.getByText('Rút đề cử', { exact: true }).first().click();
      },
    },
  },
];

async function begin({ page, who }: Shown): Promise<void> {
  await page.goto(`${who.base}/nominations/new`);
  await page
    .getByRole('link', { name: /: Cá nhân$/ })
    .last()
    .click();
  await page.locator('form#form #name').waitFor();
}
