import { withClient } from '../database/roles.mjs';

/**
 * Finds a plan of the demo by its number, and gives its issuer so many more that there are `wanted` in sight of it: each with
 * the fields and the numbers of the first one.
 *
 * @param {string} ownerUrl
 * @param {{ number: string, wanted: number }} options
 * @returns {Promise<string>} the id of the plan found
 */
export function addPlans(ownerUrl, { number, wanted }) {
  return withClient(ownerUrl, async (client) => {
    const found = await client.query('SELECT tenant_id, id, issuer_path FROM plan WHERE number = $1', [
      number,
    ]);
    const [plan] = found.rows;
    if (!plan) throw new Error(`The demo has no plan ${number}`);
    const { rows } = await client.query(
      `SELECT count(*)::int AS seen FROM plan
       WHERE tenant_id = $1 AND (starts_with(issuer_path, $2) OR (status <> 'DRAFT' AND starts_with($2, issuer_path)))`,
      [plan.tenant_id, plan.issuer_path],
    );
    for (let at = rows[0].seen + 1; at <= wanted; at++) await copyPlan(client, plan, `${1000 + at}/KH-UBND`);
    await client.query('ANALYZE');
    return plan.id;
  });
}

/** @param {import('pg').Client} client @param {{ tenant_id: string, id: string }} plan @param {string} number */
async function copyPlan(client, plan, number) {
  const { rows } = await client.query(
    `INSERT INTO plan (tenant_id, id, issuer_id, issuer_path, issuer_as_written, level, number, issued_on, title,
                       start_year, end_year, status)
     SELECT tenant_id, gen_random_uuid(), issuer_id, issuer_path, issuer_as_written, level, $3, issued_on, title,
            start_year, end_year, status FROM plan WHERE tenant_id = $1 AND id = $2 RETURNING id`,
    [plan.tenant_id, plan.id, number],
  );
  const of = [plan.tenant_id, plan.id, rows[0].id];
  await client.query(
    `INSERT INTO field (tenant_id, id, plan_id, ordinal, name, short_name, subjects)
     SELECT tenant_id, gen_random_uuid(), $3, ordinal, name, short_name, subjects FROM field
     WHERE tenant_id = $1 AND plan_id = $2`,
    of,
  );
  await client.query(
    `INSERT INTO quota (tenant_id, id, plan_id, ordinal, min, max, cadence, cadence_stated, each_assignee)
     SELECT tenant_id, gen_random_uuid(), $3, ordinal, min, max, cadence, cadence_stated, each_assignee FROM quota
     WHERE tenant_id = $1 AND plan_id = $2 AND field_id IS NULL`,
    of,
  );
}
