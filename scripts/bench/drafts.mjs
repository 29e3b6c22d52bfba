import { withClient } from '../database/roles.mjs';

/**
 * Writes a draft of the unit that an account of the demo works for: so many fields, the quotas and the criteria shared out
 * among them.
 *
 * @param {string} ownerUrl
 * @param {{ email: string, fields: number, quotas: number, criteria: number }} options
 * @returns {Promise<{ planId: string, fieldId: string }>} the plan, and a field in its middle
 */
export function addDraft(ownerUrl, { email, fields, quotas, criteria }) {
  return withClient(ownerUrl, async (client) => {
    const plan = await client.query(
      `INSERT INTO plan (tenant_id, id, issuer_id, issuer_path, issuer_as_written, level, title, start_year, end_year)
       SELECT u.tenant_id, gen_random_uuid(), u.id, u.path, u.name, u.level, $2, 2024, 2025
       FROM account a JOIN membership m ON m.account_id = a.id JOIN unit u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
       WHERE a.email = $1 LIMIT 1 RETURNING tenant_id, id`,
      [email, `Dự thảo ${fields} lĩnh vực, ${quotas} chỉ tiêu, ${criteria} tiêu chí`],
    );
    const { tenant_id, id } = plan.rows[0];
    const of = [tenant_id, id];
    const made = await client.query(
      `INSERT INTO field (tenant_id, id, plan_id, ordinal, name, short_name, subjects)
       SELECT $1, gen_random_uuid(), $2, place, 'Lĩnh vực số ' || place, 'Lĩnh vực ' || place, '{COLLECTIVE,INDIVIDUAL}'
       FROM generate_series(1, $3::int) AS place RETURNING id, ordinal`,
      [...of, fields],
    );
    await client.query(
      `INSERT INTO quota (tenant_id, id, plan_id, field_id, ordinal, min, cadence, cadence_stated, each_assignee)
       SELECT $1, gen_random_uuid(), $2, f.id, place, 2, 'YEARLY', true, true
       FROM generate_series(1, $4::int) AS place
       JOIN field f ON f.tenant_id = $1 AND f.plan_id = $2 AND f.ordinal = (place - 1) % $3::int + 1`,
      [...of, fields, quotas],
    );
    await client.query(
      `INSERT INTO criterion (tenant_id, id, plan_id, field_id, ordinal, text, required, evidence)
       SELECT $1, gen_random_uuid(), $2, f.id, place, repeat('Nội dung của tiêu chí ' || place || '. ', 6), true, place % 2 = 0
       FROM generate_series(1, $4::int) AS place
       JOIN field f ON f.tenant_id = $1 AND f.plan_id = $2 AND f.ordinal = (place - 1) % $3::int + 1`,
      [...of, fields, criteria],
    );
    await client.query('ANALYZE');
    const middle = Math.ceil(fields / 2);
    return { planId: id, fieldId: made.rows.find(({ ordinal }) => ordinal === middle).id };
  });
}
