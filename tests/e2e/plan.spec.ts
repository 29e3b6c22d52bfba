import { ownDistrict } from './support/own-district';
import { PlanEditor, planPath } from './support/plan-editor';
import { expect, type Locator, type Page, test } from './support/test';

const CRAFT = 'Gương giữ nghề đan lát';
const FARM = 'Gương làm vườn mẫu';
const GROUP = 'Các xã vùng xa';

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

  test(`a plan is written from nothing and issued, ${how}`, async ({ open }) => {
    test.slow();
    const browser = { javaScriptEnabled };
    const district = await ownDistrict(open);
    const page = await district.enter(open, 'writer', browser);
    const [first, second, third] = [district.commune(0), district.commune(1), district.commune(2)];
    const title = 'Kế hoạch nêu gương người tốt ở thôn, giai đoạn 2024 - 2025';

    const editor = await test.step('a draft has a title and years, and neither number nor date', async () => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click();
      await page.getByRole('link', { name: 'Soạn kế hoạch', exact: true }).click();
      await page.getByRole('link', { name: 'Soạn kế hoạch mới' }).click();
      await page.getByRole('button', { name: 'Tạo dự thảo và soạn tiếp' }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Chưa tạo được dự thảo');
      await page.locator('#title').fill(title);
      await page.locator('#startYear').fill('2024');
      await page.locator('#endYear').fill('2025');
      await expect(page.locator('#issuerAsWritten')).not.toHaveValue('');
      await page.getByRole('button', { name: 'Tạo dự thảo và soạn tiếp' }).click();
      await expect(page.getByText(`${title} (`)).toBeVisible();
      return new PlanEditor(page, planPath(page));
    });

    await test.step('the head is saved without number and date', async () => {
      await editor.openPart('Thông tin chung');
      await page.locator('#signerTitle').fill('CHỦ TỊCH');
      await page.locator('#signer').fill('Nguyễn Văn Ký');
      await page.locator('#endYear').fill('hai nghìn');
      await page.getByRole('button', { name: 'Lưu và quay lại' }).click();
      await expect(page.locator('#endYear-error')).toBeVisible();
      await expect(page.locator('#signer')).toHaveValue('Nguyễn Văn Ký');
      await page.locator('#endYear').fill('2025');
      await editor.save();
      await expect(partLine(page, 'Thông tin chung')).toContainText('số, ký hiệu');
    });

    await test.step('documents it rests on are added, moved and removed', async () => {
      await editor.openPart('Căn cứ');
      for (const [number, day] of [
        ['34-CT/TW', '07/04/2014'],
        ['nhầm', ''],
        ['35/CT-TTg', '22/12/2014'],
      ]) {
        const row = await editor.addRow('Thêm căn cứ', 'Căn cứ');
        await row.getByLabel('Số, ký hiệu').fill(number ?? '');
        await row.getByLabel('Ngày ban hành').fill(day ?? '');
      }
      await page.getByRole('button', { name: 'Chuyển căn cứ 3 lên trên' }).click();
      await expect(editor.rows('Căn cứ').nth(1).getByLabel('Số, ký hiệu')).toHaveValue('35/CT-TTg');
      await page.getByRole('button', { name: 'Bỏ căn cứ 3', exact: true }).click();
      await expect(editor.rows('Căn cứ')).toHaveCount(2);
      await page.getByRole('button', { name: 'Chuyển căn cứ 2 lên trên' }).click();
      await expect(editor.rows('Căn cứ').first().getByLabel('Số, ký hiệu')).toHaveValue('35/CT-TTg');
      await editor.save();
      await editor.open('bases');
      await editor.expectRows('Căn cứ', 'Số, ký hiệu', ['35/CT-TTg', '34-CT/TW']);
      await editor.expectRows('Căn cứ', 'Ngày ban hành', ['22/12/2014', '07/04/2014']);
    });

    await test.step('fields get their letters and places', async () => {
      await editor.openPart('Lĩnh vực và tiêu chí');
      for (const name of [FARM, CRAFT, 'Lĩnh vực thừa']) {
        await page.locator('#name').fill(name);
        await page.getByRole('button', { name: 'Thêm lĩnh vực' }).click();
        await expect(page.getByText('Đã thêm lĩnh vực')).toBeVisible();
        await editor.open('fields');
      }
      await page.getByRole('button', { name: 'Đánh chữ cái theo thứ tự' }).click();
      await expect(page.getByText('Đã đánh chữ cái theo thứ tự.')).toBeVisible();
      await page.getByRole('button', { name: `Chuyển lên trên: b) ${CRAFT}` }).click();
      await expect(page.getByText('Đã chuyển đến vị trí 1')).toBeVisible();
      await page.getByRole('button', { name: 'Đánh chữ cái theo thứ tự' }).click();
      await expect(fieldLink(page, `a) ${CRAFT}`)).toBeVisible();
      await expect(fieldLink(page, `b) ${FARM}`)).toBeVisible();
    });

    await test.step('a field has criteria: required or not, with evidence, for whom', async () => {
      await fieldLink(page, `a) ${CRAFT}`).click();
      await page.getByLabel('Cá nhân', { exact: true }).first().check();
      await editor.save();
      await criteriaLink(page, `a) ${CRAFT}`).click();
      for (const text of ['Truyền nghề cho ít nhất ba người', 'Có sản phẩm bán ở chợ huyện', 'Thừa']) {
        const row = await editor.addRow('Thêm tiêu chí', 'Tiêu chí');
        await row.getByLabel('Nội dung').fill(text);
      }
      const [required, supporting] = [editor.rows('Tiêu chí').nth(0), editor.rows('Tiêu chí').nth(1)];
      await required.getByLabel('Cần minh chứng').check();
      await supporting.getByLabel('Khuyến khích, không bắt buộc').check();
      await supporting.getByLabel('Áp dụng cho').selectOption({ label: 'Hộ gia đình' });
      await page.getByRole('button', { name: 'Bỏ tiêu chí 3', exact: true }).click();
      await expect(editor.rows('Tiêu chí')).toHaveCount(2);
      await editor.save();
      await expect(page.getByRole('listitem').filter({ hasText: CRAFT })).toContainText('02 tiêu chí');
      await fieldLink(page, `a) ${CRAFT}`).click();
      await expect(page.getByLabel('Cá nhân', { exact: true })).toBeChecked();
      await page.getByRole('link', { name: 'Tiêu chí (02)' }).click();
      await editor.expectRows('Tiêu chí', 'Nội dung', [
        'Truyền nghề cho ít nhất ba người',
        'Có sản phẩm bán ở chợ huyện',
      ]);
      await expect(required.getByLabel('Cần minh chứng')).toBeChecked();
      await expect(required.getByLabel('Khuyến khích')).not.toBeChecked();
      await expect(supporting.getByLabel('Khuyến khích')).toBeChecked();
      await expect(supporting.getByLabel('Áp dụng cho')).toHaveValue('HOUSEHOLD');
    });

    await test.step('a group of communes is made on the page of the unit', async () => {
      const { base, unit } = ofPlan(editor.plan);
      await page.goto(`${base}/units/${unit}`);
      await page.getByRole('link', { name: 'Lập nhóm đơn vị' }).click();
      await page.locator('#name').fill(GROUP);
      await page.getByRole('button', { name: 'Lập nhóm', exact: true }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Chưa lập được nhóm');
      for (const commune of [first, second, third]) {
        await page.getByRole('checkbox', { name: commune, exact: true }).check();
      }
      await page.getByRole('button', { name: 'Lập nhóm', exact: true }).click();
      await expect(page.getByText(GROUP).first()).toBeVisible();
      await expect(page).not.toHaveURL(/\/groups\/add/);
    });

    await test.step('quotas are read back as the sentences of a plan', async () => {
      await editor.openPart('Chỉ tiêu');
      await quota(page, { leads: [first], field: `a) ${CRAFT}`, min: '2', cadence: 'YEARLY' });
      await expectSentence(page, `${first}: ít nhất 02 điển hình/năm trong “${CRAFT}”.`);
      await quota(page, { leads: [GROUP], field: `b) ${FARM}`, min: '6', max: '8', cadence: 'PERIOD' });
      await expectSentence(
        page,
        `${GROUP}: mỗi đơn vị trong nhóm từ 06 đến 08 điển hình cả giai đoạn 2024–2025 trong “${FARM}”.`,
      );
      await expect(page.getByText('(nhóm, 03 đơn vị)')).toBeVisible();
      await quota(page, { leads: [second], parts: { COLLECTIVE: '1', INDIVIDUAL: '2' }, cadence: 'YEARLY' });
      await expectSentence(page, `${second}: ít nhất 01 tập thể và 02 cá nhân/năm, tính chung các lĩnh vực.`);
      await quota(page, {
        leads: [first, second],
        coordinators: ['Hội Cựu chiến binh'],
        each: 'TOGETHER',
        field: `b) ${FARM}`,
        min: '5',
        max: '5',
        cadence: 'YEAR',
        year: '2024',
      });
      await expectSentence(
        page,
        `${first} và ${second} chủ trì, phối hợp với Hội Cựu chiến binh: các đơn vị cùng thực hiện 05 điển hình năm 2024 trong “${FARM}”.`,
      );
      await quota(page, { leads: [third], min: '3', max: '3', cadence: 'PERIOD', reading: true });
      await expectSentence(
        page,
        `${third}: 03 điển hình cả giai đoạn 2024–2025 (cách hiểu của đơn vị nhập), tính chung các lĩnh vực.`,
      );
    });

    await test.step('a name that several units may have is asked about', async () => {
      await quota(page, { leads: [district.ambiguous], field: 'c) Lĩnh vực thừa', cadence: 'YEARLY' });
      await expect(page.getByText(/đơn vị có thể là tên này/)).toBeVisible();
      await editor.open('quotas');
      await expect(page.locator('main')).toContainText('chưa ghi số lượng');
      await expect(page.locator('main')).toContainText(`«${district.ambiguous}»`);
    });

    await test.step('a field goes with what hangs on it, once that is ticked', async () => {
      await editor.open('fields');
      const row = page.getByRole('listitem').filter({ hasText: 'Lĩnh vực thừa' }).first();
      await row.locator('summary').click();
      await row.getByRole('button', { name: 'Bỏ lĩnh vực' }).click();
      await expect(page.getByText('Chưa bỏ lĩnh vực vì còn chỉ tiêu gắn với nó')).toBeVisible();
      await row.getByLabel('Bỏ luôn 01 chỉ tiêu này').check();
      await row.getByRole('button', { name: 'Bỏ lĩnh vực' }).click();
      await expect(page.getByText('Đã bỏ lĩnh vực.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Lĩnh vực thừa' })).toHaveCount(0);
      await editor.open('quotas');
      await expect(page.getByRole('heading', { name: 'Danh sách chỉ tiêu' })).toBeVisible();
      await expect(page.getByText('05 chỉ tiêu')).toBeVisible();
    });

    await test.step('deadlines in four forms, the closing day apart', async () => {
      await editor.openPart('Thời hạn');
      await deadline(page, {
        purpose: 'Gửi kế hoạch của đơn vị',
        what: 'Gửi kế hoạch của xã',
        form: 'on',
        fields: { on: '25/10/2024' },
        before: true,
      });
      await expect(page.locator('main')).toContainText('Hạn: trước ngày 25/10/2024');
      await deadline(page, {
        purpose: 'Đề cử',
        what: 'Gửi danh sách đề cử',
        form: 'monthDay',
        fields: { monthDay: '20/11', opensOn: '01/03', closesOn: '30/11' },
      });
      await expect(page.locator('main')).toContainText(
        'Hạn: ngày 20/11 hằng năm; nhận từ ngày 01/03, khóa sau ngày 30/11 hằng năm',
      );
      await deadline(page, {
        purpose: 'Sơ kết',
        what: 'Sơ kết một năm',
        form: 'quarter',
        fields: { quarterYear: '2025' },
        quarter: 'Quý II',
      });
      await expect(page.locator('main')).toContainText('Hạn: trong Quý II năm 2025');
      await deadline(page, {
        purpose: 'Tổng kết',
        what: 'Tổng kết giai đoạn',
        form: 'year',
        fields: { year: '2025' },
      });
      await expect(page.locator('main')).toContainText('Hạn: trong năm 2025');
    });

    await test.step('what is missing keeps it from being issued, and each leads to where it is mended', async () => {
      await editor.openPart('Chỉ tiêu');
      await quota(page, { leads: [district.ambiguous], field: `a) ${CRAFT}`, cadence: 'YEARLY' });
      await editor.open();
      await page.getByRole('link', { name: 'Kiểm tra và ban hành' }).click();
      const findings = page.locator('#findings');
      await expect(findings).toContainText('Chỉ tiêu thứ 6');
      await expect(findings).toContainText('chưa có số lượng');
      await expect(findings).toContainText(`«${district.ambiguous}» để giao chủ trì`);
      await expect(page.locator('#warnings')).toContainText('cách hiểu của đơn vị');
      await expect(page.getByText('Còn 02 chỗ phải sửa ở trên')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Ban hành', exact: true })).toHaveCount(0);

      await findings.getByRole('link', { name: 'Mở chỉ tiêu này' }).first().click();
      await page.locator('#min').fill('1');
      const meant = page.getByLabel('Đơn vị hoặc nhóm trong hệ thống');
      const chosen = await meant.locator('option:not([value=""])').first().getAttribute('value');
      await meant.selectOption(chosen);
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await expect(page.locator('#sentence')).toContainText('01 điển hình');
      await expect(page.getByText('Trong hệ thống:')).toBeAttached();
      await page.goto(`${editor.plan}/issue`);
      await expect(findings).toContainText('Không còn chỗ nào phải sửa.');
    });

    await test.step('issued with the number and the day that are typed there', async () => {
      await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('Chưa ban hành được');
      await page.locator('input#number').fill('77/KH-UBND');
      await page.locator('input#issuedOn').fill('01/01/2030');
      await page.locator('input#seen').check();
      await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
      await expect(page.locator('main').getByRole('alert').first()).toContainText('còn ở phía trước');
      await expect(page.locator('input#number')).toHaveValue('77/KH-UBND');
      await page.locator('input#issuedOn').fill('15/08/2024');
      await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
      await expect(page.getByText('Đã ban hành.')).toBeVisible();
    });

    await test.step('issued, it can be read and no longer written', async () => {
      const main = page.locator('main');
      for (const words of ['77/KH-UBND, ngày 15/08/2024', CRAFT, 'Truyền nghề cho ít nhất ba người', GROUP]) {
        await expect(main).toContainText(words);
      }
      await expect(page.getByRole('link', { name: 'Soạn tiếp' })).toHaveCount(0);
      for (const part of ['edit', 'edit/head', 'edit/quotas']) {
        await page.goto(`${editor.plan}/${part}`);
        await expect(page, part).toHaveURL(new RegExp(`${editor.plan}\\?ended=`));
        await expect(main).toContainText('Kế hoạch không còn là dự thảo');
      }
    });

    await test.step('the commune below reads it and nominates into it', async () => {
      const clerk = await district.enter(open, 'clerk0', browser);
      await clerk.goto('/');
      await clerk.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click();
      await clerk.getByRole('link', { name: '77/KH-UBND' }).first().click();
      await expect(clerk.locator('main')).toContainText('Truyền nghề cho ít nhất ba người');
      await clerk.locator('main').getByRole('link', { name: 'Đề cử', exact: true }).first().click();
      await expect(clerk.locator('main')).toContainText(CRAFT);
      await expect(clerk.getByRole('link', { name: `Đề cử vào ${CRAFT}: Cá nhân` })).toBeVisible();
    });
  });
}

function ofPlan(plan: string): { base: string; unit: string } {
  const [, , unit = ''] = plan.split('/');
  return { base: `/as/${unit}`, unit };
}

function partLine(page: Page, title: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

function criteriaLink(page: Page, field: string): Locator {
  return page.locator('main').getByRole('link', { name: `tiêu chí của ${field}` });
}

function fieldLink(page: Page, name: string): Locator {
  return page.locator('main').getByRole('link', { name, exact: true });
}

type Quota = {
  leads: readonly string[];
  coordinators?: readonly string[];
  each?: 'EACH' | 'TOGETHER';
  field?: string;
  min?: string;
  max?: string;
  parts?: Record<string, string>;
  cadence: 'YEARLY' | 'YEAR' | 'PERIOD';
  year?: string;
  reading?: boolean;
};

/** Adds a quota from the list and saves it on its own page, where its sentence then stands. */
async function quota(page: Page, { leads, coordinators = [], ...said }: Quota): Promise<void> {
  await page.goto(page.url().replace(/\/quotas.*/, '/quotas'));
  await page.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  await expect(page).toHaveURL(/\/quotas\/[0-9a-f-]{36}/);
  const editor = new PlanEditor(page, planPath(page));
  for (const [at, name] of [...leads, ...coordinators].entries()) {
    const row = at === 0 ? editor.rows('Đơn vị').first() : await editor.addRow('Thêm đơn vị', 'Đơn vị');
    await row.getByLabel('Tên ghi trong văn bản').fill(name);
    if (at >= leads.length) await row.getByLabel('Vai trò').selectOption({ label: 'Phối hợp' });
  }
  if (said.each) await page.locator('#each').selectOption(said.each);
  if (said.field) await page.locator('#field').selectOption({ label: said.field });
  for (const [name, number] of Object.entries({ min: said.min, max: said.max, ...said.parts })) {
    if (number) await page.locator(`#${name}`).fill(number);
  }
  await page.locator('#cadence').selectOption(said.cadence);
  if (said.year) await page.locator('#year').fill(said.year);
  await page.locator('#reading').setChecked(said.reading === true);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByText('✓ Đã lưu')).toBeVisible();
}

function expectSentence(page: Page, sentence: string): Promise<void> {
  return expect(page.locator('#sentence')).toHaveText(sentence);
}

type Deadline = {
  purpose: string;
  what: string;
  form: 'on' | 'monthDay' | 'quarter' | 'year';
  fields: Record<string, string>;
  quarter?: string;
  before?: boolean;
};

async function deadline(page: Page, said: Deadline): Promise<void> {
  await page.getByRole('link', { name: 'Thêm mốc thời hạn' }).click();
  await page.locator('#purpose').selectOption({ label: said.purpose });
  await page.locator('#what').fill(said.what);
  await page.locator(`input[name=form][value=${said.form}]`).check();
  for (const [name, text] of Object.entries(said.fields)) await page.locator(`#${name}`).fill(text);
  if (said.quarter) await page.locator('#quarter').selectOption({ label: said.quarter });
  if (said.before) await page.locator('#before').check();
  await new PlanEditor(page, planPath(page)).save();
  await expect(page).toHaveURL(/\/deadlines\?/);
}
