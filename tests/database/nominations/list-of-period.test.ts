import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { readFilter } from '@/lib/nominations/filter';
import { nominationList } from '@/lib/nominations/list-queries';
import { saveNomination } from '@/lib/nominations/save';
import { withClient } from '@/scripts/database/roles.mjs';
import { as, codes, complete, ownDatabase, type Province, province } from './province';

let here: Province;
let yearPlan: string;

beforeAll(async () => {
  const ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  yearPlan = randomUUID();
  const [taken, own, lowerPlan, lowerField] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await withClient(ownerUrl, async (client) => {
    // The year of the plan, and a plan of the commune under it, which is none of its years.
    const plan = (id: string, of: { id: string; path: string }, level: string, link: string) =>
      client.query(
        `INSERT INTO plan (tenant_id, id, issuer_id, issuer_path, issuer_as_written, level, number, issued_on, title,
                           start_year, end_year, status, ${link})
         VALUES ($1, $2, $3, $4, 'UBND', $5::"Level", $7, '2024-01-05', 'Kế hoạch năm', 2024, 2024, 'ISSUED', $6)`,
        [here.tenantId, id, of.id, of.path, level, here.planId, `${id}/KH`],
      );
    const field = (id: string, planId: string, ordinal: number, upper: string | null) =>
      client.query(
        `INSERT INTO field (tenant_id, id, plan_id, ordinal, name, short_name, subjects, upper_field_id)
         VALUES ($1, $2, $3, $4, 'Lĩnh vực', 'Lĩnh vực', '{INDIVIDUAL}', $5)`,
        [here.tenantId, id, planId, ordinal, upper],
      );
    await plan(yearPlan, here.district, 'DISTRICT', 'period_plan_id');
    await field(taken, yearPlan, 1, here.fieldId);
    await field(own, yearPlan, 2, null);
    await plan(lowerPlan, here.commune, 'COMMUNE', 'upper_plan_id');
    await field(lowerField, lowerPlan, 1, here.fieldId);
  });
  const enter = (name: string, planId: string = here.planId, fieldId: string = here.fieldId) =>
    as(here.officer, async (scope) => {
      const saved = await saveNomination(scope, complete(here, { name, planId, fieldId, answers: [] }));
      if ('problems' in saved) throw new Error(codes(saved).join());
    });
  await enter('Giai đoạn');
  await enter('Năm, lĩnh vực lấy sẵn', yearPlan, taken);
  await enter('Năm, lĩnh vực riêng', yearPlan, own);
  await enter('Xã', lowerPlan, lowerField);
});

const names = async (query: Record<string, string>) =>
  (await as(here.officer, (scope) => nominationList(scope, readFilter(query, false))))?.rows
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'vi'));

it('of a plan for several years holds what was entered into the plans of its years', async () => {
  expect(await names({ plan: here.planId })).toEqual([
    'Giai đoạn',
    'Năm, lĩnh vực lấy sẵn',
    'Năm, lĩnh vực riêng',
  ]);
});

it('of one of its fields holds the fields that details it in those years, and no plan below', async () => {
  expect(await names({ plan: here.planId, field: here.fieldId })).toEqual([
    'Giai đoạn',
    'Năm, lĩnh vực lấy sẵn',
  ]);
});

it('of a year holds that year’s plan alone', async () => {
  expect(await names({ plan: yearPlan })).toEqual(['Năm, lĩnh vực lấy sẵn', 'Năm, lĩnh vực riêng']);
});
