import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Actor } from '@/lib/auth/actor';
import type { Cadence, Level, NominationStatus, Subject } from '@/lib/format/words';

export type PlacedUnit = { id: string; path: string; name: string; level: Level };

export type NewNomination = {
  unit: PlacedUnit;
  planId: string;
  fieldId: string;
  subject: Subject;
  year: number;
  status: NominationStatus;
  late?: boolean;
};

/** What a test builds with: rows written as the owner, so that nothing but what is tested decides what they may be. */
export type Builder = Awaited<ReturnType<typeof builder>>;

export async function builder(client: Client) {
  const tenantId = randomUUID();
  await client.query(`INSERT INTO tenant (id, code, name) VALUES ($1, $2, 'Tỉnh Thử')`, [tenantId, tenantId]);

  const insert = async (table: string, values: Record<string, unknown>): Promise<string> => {
    const row: Record<string, unknown> = { tenant_id: tenantId, id: randomUUID(), ...values };
    const columns = Object.keys(row);
    await client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    return String(row.id);
  };

  const unit = async (
    parent: PlacedUnit | null,
    level: Level,
    name: string,
    { kind = 'COMMITTEE', schoolLevel = null as string | null } = {},
  ): Promise<PlacedUnit> => {
    const { rows } = await client.query<{ n: string }>(`SELECT nextval('unit_number_seq') AS n`);
    const path = `${parent?.path ?? ''}${rows[0]?.n}.`;
    const id = await insert('unit', {
      number: Number(rows[0]?.n),
      parent_id: parent?.id ?? null,
      parent_path: parent?.path ?? null,
      path,
      level,
      kind,
      name,
      school_level: schoolLevel,
      valid_from: '1975-01-01',
    });
    return { id, path, name, level };
  };

  const group = (owner: PlacedUnit, name: string) =>
    insert('unit_group', { owner_id: owner.id, owner_path: owner.path, name, valid_from: '2020-01-01' });

  const member = (groupId: string, one: PlacedUnit, from = '2020-01-01', to: string | null = null) =>
    insert('unit_group_member', {
      group_id: groupId,
      unit_id: one.id,
      unit_path: one.path,
      valid_from: from,
      valid_to: to,
    });

  const plan = (
    issuer: PlacedUnit,
    period: [number, number],
    { status = 'ISSUED', number = randomUUID() as string, periodPlanId = null as string | null } = {},
  ) =>
    insert('plan', {
      issuer_id: issuer.id,
      issuer_path: issuer.path,
      issuer_as_written: `UBND ${issuer.name}`,
      level: issuer.level,
      number,
      issued_on: `${period[0]}-01-15`,
      title: `Kế hoạch của ${issuer.name}`,
      start_year: period[0],
      end_year: period[1],
      status,
      period_plan_id: periodPlanId,
    });

  let ordinal = 0;
  const field = (
    planId: string,
    name: string,
    { upperFieldId = null as string | null, retiredIn = null as number | null } = {},
  ) =>
    insert('field', {
      plan_id: planId,
      ordinal: ++ordinal,
      name,
      short_name: name,
      upper_field_id: upperFieldId,
      retired_in: retiredIn,
    });

  /** `leads` are units, or ids of groups. */
  const quota = async (
    planId: string,
    asked: {
      fieldId?: string | null;
      min: number;
      max?: number | null;
      cadence?: Cadence;
      each?: boolean;
      perSchoolLevel?: boolean;
      parts?: [Subject, number][];
    },
    ...leads: (PlacedUnit | string)[]
  ) => {
    const quotaId = await insert('quota', {
      plan_id: planId,
      field_id: asked.fieldId ?? null,
      ordinal: ++ordinal,
      min: asked.min,
      max: asked.max ?? null,
      cadence: asked.cadence ?? 'YEARLY',
      cadence_stated: true,
      each_assignee: asked.each ?? false,
      per_school_level: asked.perSchoolLevel ?? false,
    });
    for (const [subject, min] of asked.parts ?? []) {
      await client.query(
        'INSERT INTO quota_part (tenant_id, quota_id, subject, min) VALUES ($1, $2, $3, $4)',
        [tenantId, quotaId, subject, min],
      );
    }
    for (const [at, lead] of leads.entries()) {
      const who = typeof lead === 'string' ? { group_id: lead } : { unit_id: lead.id, unit_path: lead.path };
      const asWritten = typeof lead === 'string' ? 'Các đơn vị trong nhóm' : lead.name;
      await insert('quota_assignee', {
        quota_id: quotaId,
        ordinal: at + 1,
        role: 'LEAD',
        as_written: asWritten,
        ...who,
      });
    }
    return quotaId;
  };

  let number = 0;
  const nomination = async (one: NewNomination) => {
    const owned = { unit_id: one.unit.id, unit_path: one.unit.path, subject: one.subject };
    const at = `${one.year}-06-01T08:00:00+07:00`;
    const exemplarId = await insert('exemplar', { ...owned, name: `Điển hình ${number}`, created_at: at });
    const sent = one.status !== 'DRAFT';
    const decided = ['RETURNED', 'RECOGNISED', 'DECLINED'].includes(one.status);
    const refused = ['RETURNED', 'DECLINED', 'WITHDRAWN'].includes(one.status);
    return insert('nomination', {
      ...owned,
      plan_id: one.planId,
      field_id: one.fieldId,
      exemplar_id: exemplarId,
      year: one.year,
      status: one.status,
      number: sent ? ++number : null,
      achievements: 'Thành tích',
      no_discipline: true,
      no_inspection: true,
      no_complaint: true,
      form_token: randomUUID(),
      created_by_id: randomUUID(),
      created_at: at,
      updated_at: at,
      submitted_by_id: sent ? randomUUID() : null,
      submitted_at: sent ? at : null,
      late: one.late ?? false,
      decided_by_id: decided ? randomUUID() : null,
      decided_at: decided ? at : null,
      reason: refused ? 'Thiếu minh chứng' : null,
    });
  };

  const actor = (of: PlacedUnit): Actor => ({
    accountId: randomUUID(),
    sessionId: randomUUID(),
    name: 'Nông Thị Thử',
    tenantId,
    system: false,
    unitId: of.id,
    unitPath: of.path,
    unitName: of.name,
    unitParentName: null,
    level: of.level,
    title: null,
    roles: ['OFFICER', 'REVIEWER'],
    requestId: null,
  });

  return { tenantId, unit, group, member, plan, field, quota, nomination, actor };
}
