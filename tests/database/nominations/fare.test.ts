import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { usesAbove } from '@/lib/exemplars/take-over-queries';
import { saveNomination } from '@/lib/nominations/save';
import { withClient } from '@/scripts/database/roles.mjs';
import { as, complete, ownDatabase, type Province, province } from './province';

let owner: string;
let here: Province;

beforeAll(async () => {
  owner = await ownDatabase();
  here = await province(owner);
});

let number = 900;

/** A dossier of the commune that the district has nominated as its own. */
async function carriedOn(status: 'DRAFT' | 'SUBMITTED'): Promise<string> {
  const saved = await as(here.officer, (scope) => saveNomination(scope, complete(here)));
  if (!('id' in saved)) throw new Error('not saved');
  return withClient(owner, async (client) => {
    const id = randomUUID();
    const { rows } = await client.query(
      `INSERT INTO nomination (tenant_id, id, plan_id, field_id, exemplar_id, subject, unit_id, unit_path, year, status, form_token,
                               achievements, created_at, created_by_id, updated_at, number, submitted_at, submitted_by_id,
                               no_discipline, no_inspection, no_complaint)
       SELECT tenant_id, $2, plan_id, field_id, exemplar_id, subject, $3, $4, year, $5::"NominationStatus", $2,
              '', now(), created_by_id, now(), $6, now(), created_by_id, true, true, true
       FROM nomination WHERE id = $1 RETURNING exemplar_id`,
      [saved.id, id, here.district.id, here.district.path, status, ++number],
    );
    return rows[0].exemplar_id;
  });
}

describe('how a dossier fares above', () => {
  it('is known to the unit whose dossier it is', async () => {
    const exemplar = await carriedOn('SUBMITTED');
    const [use] = await as(here.officer, (scope) => usesAbove(scope, exemplar));
    expect(use).toMatchObject({
      planNumber: '101/KH-UBND',
      issuer: 'UBND huyện Một',
      level: 'DISTRICT',
      field: 'Nông thôn mới',
      year: 2024,
      status: 'SUBMITTED',
    });
  });

  it('is nobody else’s to know, and no draft', async () => {
    const exemplar = await carriedOn('SUBMITTED');
    expect(await as(here.neighbour, (scope) => usesAbove(scope, exemplar))).toEqual([]);
    expect(
      await as(here.reviewer, (scope) => usesAbove(scope, exemplar)),
      'in the own subtree it is read as it is',
    ).toEqual([]);
    const draft = await carriedOn('DRAFT');
    expect(await as(here.officer, (scope) => usesAbove(scope, draft))).toEqual([]);
  });
});
