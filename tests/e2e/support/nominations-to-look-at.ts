import { type CommuneOfficer, startNew } from './commune-officer';
import { evidenceFiles, type MadeFile, wrongFiles } from './made-files';
import { LONG_ENOUGH, NominationForm } from './nomination-form';
import { goHome, nominationOf } from './places';
import type { Page } from './test';

/**
 * An officer of a commune with the form of a nomination, the page of the district above it, and addresses that one look
 * keeps for the next.
 */
export type Shown = {
  page: Page;
  who: CommuneOfficer;
  form: NominationForm;
  district: Page;
  kept: Map<string, string>;
};

/** A state of a page of `route`, brought about from the one before it; `by` says whose page it is, the officer's if nobody's. */
export type NominationLook = {
  state: string;
  route: string;
  by?: 'district';
  show: (of: Shown) => Promise<unknown>;
};

const HOME = '/as/[unit]';
const ALL = `${HOME}/nominations`;
const ONE = `${ALL}/[nomination]`;
const EDIT = `${ONE}/edit`;

/** Looks that lead from one to the next, for a commune that nobody of the demo works for. */
export type LookGroup = { name: string; commune: string; looks: readonly NominationLook[] };

/** The pages of a nomination and the states that matter. */
export const NOMINATION_LOOKS: readonly LookGroup[] = [
  {
    name: 'beginning a nomination',
    commune: 'Xã Đăk Krong',
    looks: [
      {
        state: 'where to nominate',
        route: `${ALL}/new`,
        show: ({ page, who }) => page.goto(`${who.base}/nominations/new`),
      },
      { state: 'a new one', route: `${ALL}/new`, show: begin },
      {
        state: 'a new one without a name',
        route: `${ALL}/new`,
        show: async ({ page, form }) => {
          await form.button('save').click();
          await form.summary.waitFor();
          await page.locator('#name-error').waitFor();
        },
      },
      {
        state: 'saved by itself',
        route: `${ALL}/new`,
        show: async ({ page, form }) => {
          await form.fillWho({ name: 'Rơ Mah Thử Nhìn', birthYear: '1977' });
          await page.locator('[data-autosave="SAVED"]').waitFor();
        },
      },
      {
        state: 'nothing but who it is',
        route: EDIT,
        show: ({ form }) => form.save('back'),
      },
      {
        state: 'a likely twin, and dossiers that are there already',
        route: `${ALL}/new`,
        show: async (of) => {
          await begin(of);
          await of.form.fillWho({ name: 'Ro Mah Thu Nhin', birthYear: '1977' });
          await of.form.form.locator('#place').focus();
          await of.page.getByText(/Có thể đã có hồ sơ/).waitFor();
          await of.page.getByText('Dùng hồ sơ đã có của đơn vị').click();
        },
      },
      {
        state: 'a line that is down',
        route: `${ALL}/new`,
        show: async ({ page, form }) => {
          await page.context().setOffline(true);
          await form.form.locator('#place').fill('Làng Dơk Rơng');
          await page.locator('[data-autosave="OFFLINE"]').waitFor();
        },
      },
      {
        state: 'kept when it is back',
        route: EDIT,
        show: async ({ page, form }) => {
          await page.context().setOffline(false);
          await page.locator('[data-autosave="SAVED"]').waitFor();
          await form.save('back');
        },
      },
    ],
  },
  {
    name: 'writing a nomination',
    commune: 'Xã Hà Đông',
    looks: [
      {
        state: 'who, refused',
        route: `${EDIT}/who`,
        show: async (of) => {
          await begin(of);
          await of.form.fillWho({ name: 'Rơ Mah Thử Viết', birthYear: '1977' });
          await of.form.save('back');
          await of.form.open('who');
          await of.form.fillWho({ name: 'Rơ Mah Thử Viết', birthYear: '19' });
          await of.form.button('next').click();
          await of.form.summary.waitFor();
        },
      },
      {
        state: 'achievements, too short',
        route: `${EDIT}/achievements`,
        show: async ({ form }) => {
          await form.fillWho({ name: 'Rơ Mah Thử Viết', birthYear: '1977' });
          await form.save('next');
          await form.form.locator('#achievements').fill('Ngắn.');
          await form.save();
        },
      },
      {
        state: 'criteria, one not met',
        route: `${EDIT}/criteria`,
        show: async ({ form }) => {
          await form.save('next');
          await form.requiredCriteria().first().getByLabel('Chưa đạt', { exact: true }).check();
          await form.save();
        },
      },
      { state: 'partly written', route: EDIT, show: ({ form }) => form.open('list') },
      { state: 'no evidence yet', route: `${EDIT}/evidence`, show: ({ form }) => form.open('evidence') },
      {
        state: 'evidence refused',
        route: `${EDIT}/evidence`,
        show: async ({ page, form }) => {
          await addFiles(page, wrongFiles());
          await form.summary.waitFor();
        },
      },
      {
        state: 'evidence, one about to be taken out',
        route: `${EDIT}/evidence`,
        show: async ({ page }) => {
          const { picture, paper, letter } = await evidenceFiles();
          await addFiles(page, [picture, paper, letter]);
          await page.getByText('Đã thêm 03 tệp.').waitFor();
          await page.getByText('Gỡ tệp', { exact: false }).first().click();
        },
      },
      {
        state: 'written in two windows',
        route: `${EDIT}/achievements`,
        show: async ({ page, form }) => {
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
      },
      { state: 'criteria with files', route: `${EDIT}/criteria`, show: ({ form }) => form.open('criteria') },
    ],
  },
  {
    name: 'submitting a nomination and what becomes of it',
    commune: 'Xã Hà Bầu',
    looks: [
      {
        state: 'declarations',
        route: `${EDIT}/declarations`,
        show: async (of) => {
          await begin(of);
          await of.form.fillWho({ name: 'Rơ Mah Thử Nộp', birthYear: '1977' });
          await of.form.save('back');
          await of.form.open('declarations');
        },
      },
      { state: 'what is missing', route: `${EDIT}/check`, show: ({ form }) => form.open('check') },
      {
        state: 'refused at the door',
        route: `${EDIT}/check`,
        show: async ({ form }) => {
          await form.submit();
          await form.summary.waitFor();
        },
      },
      {
        state: 'nothing missing',
        route: `${EDIT}/check`,
        show: async ({ form }) => {
          await form.open('who');
          await form.writeOn({ achievements: LONG_ENOUGH });
        },
      },
      { state: 'complete', route: EDIT, show: ({ form }) => form.open('list') },
      {
        state: 'receipt',
        route: `${ONE}/receipt`,
        show: async ({ page, form }) => {
          await form.open('check');
          await form.submit();
          await page.getByText('Đề cử đã nộp').waitFor();
        },
      },
      {
        state: 'submitted, about to be withdrawn',
        route: ONE,
        show: async ({ page, form }) => {
          await page.goto(form.here());
          await page.getByText('Rút đề cử', { exact: true }).first().click();
        },
      },
      {
        state: 'in the district, with a likely twin, about to be returned',
        route: ONE,
        by: 'district',
        show: async (of) => {
          const { page, form, district } = of;
          const submitted = form.here();
          await begin(of);
          await form.fillWho({ name: 'Ro Mah Thu Nop', birthYear: '1977' });
          await form.save('back');
          await page.goto(submitted);
          const { base } = await goHome(district);
          await district.goto(`${base}/nominations/${nominationOf(page)}`);
          await district.getByText(/Có thể đã có hồ sơ/).waitFor();
          await district.getByText('Trả lại để bổ sung', { exact: true }).click();
        },
      },
      {
        state: 'returned: home says so first',
        route: HOME,
        show: async ({ page, district }) => {
          await district.locator('#return-reason-form').getByLabel('Thành tích', { exact: true }).check();
          await district.locator('#return-reason').fill('Chưa nêu số hộ của từng năm.');
          await district.getByRole('button', { name: 'Trả lại', exact: true }).click();
          await district.getByText('Đã ghi: trả lại').waitFor();
          await goHome(page);
        },
      },
      {
        state: 'returned: the reason, with the parts concerned',
        route: EDIT,
        show: async ({ page }) => {
          await page.getByRole('link', { name: 'Xem lý do và bổ sung hồ sơ Rơ Mah Thử Nộp' }).first().click();
          await page.getByText('được nêu khi trả lại').waitFor();
        },
      },
      {
        state: 'returned: a part concerned',
        route: `${EDIT}/achievements`,
        show: ({ form }) => form.open('achievements'),
      },
      {
        state: 'returned: to be submitted again',
        route: `${EDIT}/check`,
        show: ({ form }) => form.open('check'),
      },
      {
        state: 'withdrawn without a reason',
        route: ONE,
        show: async ({ page, form }) => {
          await page.goto(form.here());
          await page.getByText('Rút đề cử', { exact: true }).first().click();
          await page.getByRole('button', { name: 'Rút đề cử', exact: true }).click();
          await page.locator('#withdraw-reason-error').waitFor();
        },
      },
      {
        state: 'withdrawn',
        route: ONE,
        show: async ({ page }) => {
          await page.locator('#withdraw-reason').fill('Đã chuyển nơi ở.');
          await page.getByRole('button', { name: 'Rút đề cử', exact: true }).click();
          await page.getByText('Đã ghi: đã rút').waitFor();
        },
      },
    ],
  },
];

/** Opens the form of a new nomination. */
function begin({ page, who }: Shown): Promise<void> {
  return startNew(page, who);
}

async function addFiles(page: Page, files: readonly MadeFile[]): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, buffer }));
  await page.locator('#files').setInputFiles(sent);
  await page.getByRole('button', { name: 'Thêm vào hồ sơ' }).click();
}
