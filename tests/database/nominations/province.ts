import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Actor } from '@/lib/auth/actor';
import { asActor, type Scoped } from '@/lib/auth/doors';
import type { Level, Role } from '@/lib/format/words';
import type { NominationInput } from '@/lib/nominations/schema';
import { withClient } from '@/scripts/database/roles.mjs';
import { freshDatabase } from '../setup/fresh-database';

/** A day in the middle of everything: the window of 2024 is open. */
export const MIDYEAR = at('2024-10-15T08:00:00');

/** An instant of the clock in Vietnam. */
export function at(local: string): Date {
  return new Date(`${local}+07:00`);
}

/** A database of one's own, which the product's client then talks to; gives the owner's way in. */
export async function ownDatabase(): Promise<string> {
  const { appUrl, ownerUrl } = await freshDatabase();
  process.env.APP_DATABASE_URL = appUrl;
  process.env.AUTH_SECRET = 'a secret of the tests, long enough for it';
  return ownerUrl;
}

type PlacedUnit = { id: string; path: string; name: string; parentName: string | null; level: Level };

export type Province = Awaited<ReturnType<typeof province>>;

/**
 * A province of its own: two districts, two communes and a village in the first one, one issued plan of that district
 * (2023–2025, nominations by 10/12, locked after 20/12) and people to act.
 */
export async function province(ownerUrl: string, { asksIdNumber = false } = {}) {
  return withClient(ownerUrl, async (client: Client) => {
    const tenantId = randomUUID();
    await client.query(`INSERT INTO tenant (id, code, name) VALUES ($1, $2, 'Tỉnh Thử')`, [
      tenantId,
      tenantId,
    ]);

    const unit = async (
      parent: PlacedUnit | null,
      level: Level,
      name: string,
      kind = 'COMMITTEE',
    ): Promise<PlacedUnit> => {
      const id = randomUUID();
      const { rows } = await client.query(
        `INSERT INTO unit (tenant_id, id, number, parent_id, parent_path, path, level, kind, name, valid_from)
         SELECT $1, $2, n, $3::uuid, $4, COALESCE($4, '') || n || '.', $5::"Level", $6::"UnitKind", $7, '1975-01-01'
         FROM nextval('unit_number_seq') n RETURNING path`,
        [tenantId, id, parent?.id ?? null, parent?.path ?? null, level, kind, name],
      );
      return { id, path: rows[0].path, name, parentName: parent?.name ?? null, level };
    };
    const top = await unit(null, 'PROVINCE', 'Tỉnh Thử');
    const district = await unit(top, 'DISTRICT', 'Huyện Một');
    const otherDistrict = await unit(top, 'DISTRICT', 'Huyện Hai');
    const commune = await unit(district, 'COMMUNE', 'Xã Suối');
    const sibling = await unit(district, 'COMMUNE', 'Xã Đồi');
    const village = await unit(commune, 'COMMUNE', 'Thôn Thượng', 'VILLAGE');

    const person = async (of: PlacedUnit, roles: Role[], name: string): Promise<Actor> => {
      const accountId = randomUUID();
      await client.query(
        `INSERT INTO account (tenant_id, id, email, name, home_unit_id, home_unit_path) VALUES ($1, $2, $3, $4, $5, $6)`,
        [tenantId, accountId, `${accountId}@thu.example`, name, of.id, of.path],
      );
      return {
        accountId,
        sessionId: randomUUID(),
        name,
        tenantId,
        system: false,
        unitId: of.id,
        unitPath: of.path,
        unitName: of.name,
        unitParentName: of.parentName,
        level: of.level,
        title: null,
        roles,
        requestId: null,
      };
    };
    const people = {
      officer: await person(commune, ['OFFICER'], 'Hoàng Thị Lả'),
      neighbour: await person(sibling, ['OFFICER'], 'Rơ Châm Hyưn'),
      reviewer: await person(district, ['REVIEWER'], 'Nông Văn Chức'),
      both: await person(district, ['OFFICER', 'REVIEWER'], 'Triệu Mùi Pham'),
      provinceReviewer: await person(top, ['REVIEWER'], 'Lý Văn Cao'),
      leaderless: await person(commune, ['ADMINISTRATOR'], 'Vi Văn Trị'),
    };

    const planId = randomUUID();
    await client.query(
      `INSERT INTO plan (tenant_id, id, issuer_id, issuer_path, issuer_as_written, level, number, issued_on, title,
                         start_year, end_year, status, asks_id_number)
       VALUES ($1, $2, $3, $4, 'UBND huyện Một', 'DISTRICT', '101/KH-UBND', '2023-02-01', 'Kế hoạch thử', 2023, 2025, 'ISSUED', $5)`,
      [tenantId, planId, district.id, district.path, asksIdNumber],
    );
    await client.query(
      `INSERT INTO deadline (tenant_id, id, plan_id, ordinal, purpose, what, month_day, closes_on)
       VALUES ($1, $2, $3, 1, 'NOMINATIONS', 'đề cử', '12-10', '2024-12-20')`,
      [tenantId, randomUUID(), planId],
    );
    const fieldId = randomUUID();
    await client.query(
      `INSERT INTO field (tenant_id, id, plan_id, ordinal, name, short_name, subjects)
       VALUES ($1, $2, $3, 1, 'Chung sức xây dựng nông thôn mới', 'Nông thôn mới', '{INDIVIDUAL,COLLECTIVE}')`,
      [tenantId, fieldId, planId],
    );
    const criterion = async (
      ordinal: number,
      ofField: boolean,
      subject: string | null,
      required: boolean,
      evidence: boolean,
    ) => {
      const id = randomUUID();
      await client.query(
        `INSERT INTO criterion (tenant_id, id, plan_id, field_id, subject, ordinal, text, required, evidence)
         VALUES ($1, $2, $3, $4, $5::"Subject", $6, $7, $8, $9)`,
        [
          tenantId,
          id,
          planId,
          ofField ? fieldId : null,
          subject,
          ordinal,
          `Tiêu chí số ${ordinal}`,
          required,
          evidence,
        ],
      );
      return id;
    };
    const criteria = {
      general: await criterion(1, false, null, true, false),
      income: await criterion(2, true, 'INDIVIDUAL', true, true),
      model: await criterion(3, true, null, false, false),
      collective: await criterion(4, true, 'COLLECTIVE', true, false),
    };
    return {
      tenantId,
      top,
      district,
      otherDistrict,
      commune,
      sibling,
      village,
      ...people,
      planId,
      fieldId,
      criteria,
    };
  });
}

/** A nomination with which nothing is wrong, changed as a test needs it. */
export function complete(of: Province, changes: Partial<NominationInput> = {}): NominationInput {
  return {
    unitId: of.commune.id,
    planId: of.planId,
    fieldId: of.fieldId,
    subject: 'INDIVIDUAL',
    year: 2024,
    formToken: randomUUID(),
    name: 'Nông Thị Bích',
    birthYear: 1979,
    sex: 'FEMALE',
    ethnicity: 'Tày',
    position: 'Trưởng thôn',
    place: 'Thôn Thượng',
    isLeader: false,
    isDirectLabour: true,
    areaClass: 'REGION_III',
    achievements: 'Vận động 32 hộ hiến 1.200 m² đất làm đường, lập tổ hợp tác chè có 18 hộ cùng tham gia.',
    noDiscipline: true,
    noInspection: true,
    noComplaint: true,
    answers: [
      { criterionId: of.criteria.general, met: true, note: '' },
      { criterionId: of.criteria.income, met: true, note: 'Biên bản họp thôn ngày 12/5/2024' },
    ],
    ...changes,
  };
}

/** Runs work as somebody, at the given time. */
export function as<T>(actor: Actor, work: (scope: Scoped) => Promise<T>, now = MIDYEAR): Promise<T> {
  return asActor(actor, now, work);
}

/** The codes of what was refused. */
export function codes(result: object): string[] {
  const problems = Array.isArray(result) ? result : 'problems' in result ? result.problems : [];
  return (problems as { code: string }[]).map(({ code }) => code);
}
