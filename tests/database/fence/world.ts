import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

/** A node of the little world and the ids of what belongs to it alone, by table. */
export type Place = {
  tenantId: string;
  unit: { id: string; path: string };
  name: string;
  rows: Map<string, string[]>;
};

/** Two provinces, in each two districts, in each two communes; every place has one of everything. */
export type World = { provinces: Place[]; districts: Place[][]; communes: Place[][][] };

/** Builds the world as the owner, whom the fence lets through. The same names stand everywhere: nothing but the fence tells them apart. */
export async function buildWorld(owner: Client): Promise<World> {
  const world: World = { provinces: [], districts: [], communes: [] };
  for (let p = 0; p < 2; p++) {
    const province = await place(owner, null, 'PROVINCE', 'Tỉnh Mẫu');
    world.provinces.push(province);
    world.districts.push([]);
    world.communes.push([]);
    for (let d = 0; d < 2; d++) {
      const district = await place(owner, province, 'DISTRICT', 'Huyện Mẫu');
      world.districts[p]?.push(district);
      const communes: Place[] = [];
      for (let c = 0; c < 2; c++) communes.push(await place(owner, district, 'COMMUNE', 'Xã Mẫu'));
      world.communes[p]?.push(communes);
    }
  }
  return world;
}

/** Every table of the fence that holds rows of a place; the test checks that none is forgotten. */
export const TABLES_OF_A_PLACE = [
  'unit',
  'unit_group',
  'unit_group_member',
  'account',
  'membership',
  'session',
  'account_invitation',
  'plan',
  'plan_basis',
  'plan_phase',
  'field',
  'criterion',
  'quota',
  'quota_part',
  'quota_assignee',
  'deadline',
  'plan_edit',
  'plan_amendment',
  'notice',
  'exemplar',
  'nomination',
  'nomination_answer',
  'nomination_event',
  'nomination_version',
  'nomination_counter',
  'evidence',
  'answer_evidence',
  'extension',
  'import_batch',
  'import_row',
  'document_reading',
  'audit_entry',
] as const;

/** What identifies a row of a table within its tenant. */
export function keyOf(table: string): string {
  if (table === 'quota_part') return 'quota_id';
  if (['nomination_answer', 'nomination_version', 'answer_evidence'].includes(table)) return 'nomination_id';
  if (table === 'import_row') return 'batch_id';
  if (table === 'nomination_counter') return 'plan_id';
  return 'id';
}

async function place(owner: Client, parent: Place | null, level: string, name: string): Promise<Place> {
  const tenantId = parent?.tenantId ?? randomUUID();
  const rows = new Map<string, string[]>();
  const insert = async (table: string, values: Record<string, unknown>) => {
    const row: Record<string, unknown> = { tenant_id: tenantId, ...values };
    const columns = Object.keys(row);
    await owner.query(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
    rows.set(table, [...(rows.get(table) ?? []), String(row[keyOf(table)])]);
  };

  if (!parent) {
    await owner.query('INSERT INTO tenant (id, code, name) VALUES ($1, $2, $3)', [tenantId, tenantId, name]);
  }
  const id = randomUUID();
  const { rows: numbers } = await owner.query<{ n: string }>(`SELECT nextval('unit_number_seq') AS n`);
  const number = Number(numbers[0]?.n);
  const path = `${parent?.unit.path ?? ''}${number}.`;
  const unit = { unit_id: id, unit_path: path };
  await insert('unit', {
    id,
    number,
    parent_id: parent?.unit.id ?? null,
    parent_path: parent?.unit.path ?? null,
    path,
    level,
    kind: 'COMMITTEE',
    name,
    valid_from: '2000-01-01',
  });

  const [account, judge, group, plan, field, criterion, quota, exemplar, nomination, event] = Array.from(
    { length: 10 },
    () => randomUUID(),
  );
  await insert('unit_group', {
    id: group,
    owner_id: id,
    owner_path: path,
    name: 'Nhóm',
    valid_from: '2020-01-01',
  });
  await insert('unit_group_member', { id: randomUUID(), group_id: group, ...unit, valid_from: '2020-01-01' });
  for (const person of [account, judge]) {
    await insert('account', {
      id: person,
      email: `${person}@mau.example`,
      name: 'Nông Thị Mẫu',
      home_unit_id: id,
      home_unit_path: path,
    });
  }
  await insert('membership', { id: randomUUID(), account_id: account, ...unit, role: 'OFFICER' });
  await insert('session', {
    id: randomUUID(),
    account_id: account,
    token_hash: randomUUID(),
    ends_at: '2100-01-01',
    user_agent: '',
  });
  await insert('account_invitation', {
    id: randomUUID(),
    account_id: account,
    token_hash: randomUUID(),
    ends_at: '2100-01-01',
  });

  const ofPlan = { plan_id: plan };
  await insert('plan', {
    id: plan,
    issuer_id: id,
    issuer_path: path,
    issuer_as_written: `UBND ${name}`,
    level,
    title: 'Kế hoạch mẫu',
    start_year: 2021,
    end_year: 2025,
  });
  await insert('plan_basis', { id: randomUUID(), ...ofPlan, ordinal: 1, number: '34-CT/TW' });
  await insert('plan_phase', { id: randomUUID(), ...ofPlan, ordinal: 1, name: 'Giai đoạn 1' });
  await insert('field', {
    id: field,
    ...ofPlan,
    ordinal: 1,
    name: 'Lĩnh vực mẫu',
    short_name: 'Mẫu',
    subjects: '{COLLECTIVE}',
  });
  await insert('criterion', {
    id: criterion,
    ...ofPlan,
    field_id: field,
    ordinal: 1,
    text: 'Đạt',
    required: true,
    evidence: false,
  });
  await insert('quota', {
    id: quota,
    ...ofPlan,
    ordinal: 1,
    min: 1,
    cadence: 'YEARLY',
    cadence_stated: true,
    each_assignee: true,
  });
  await insert('quota_part', { quota_id: quota, subject: 'COLLECTIVE', min: 1 });
  await insert('quota_assignee', {
    id: randomUUID(),
    quota_id: quota,
    ordinal: 1,
    role: 'LEAD',
    as_written: name,
    ...unit,
  });
  await insert('deadline', {
    id: randomUUID(),
    ...ofPlan,
    ordinal: 1,
    purpose: 'PERIODIC_REPORT',
    what: 'Báo cáo',
    month_day: '12-15',
  });
  await insert('plan_edit', {
    id: randomUUID(),
    ...ofPlan,
    part: 'head',
    revision: 1,
    at: '2024-10-01',
    account_id: account,
    account_name: 'Nông Thị Mẫu',
    content: '{}',
  });
  await insert('plan_amendment', {
    id: randomUUID(),
    ...ofPlan,
    ordinal: 1,
    number: '2/KH-UBND',
    issued_on: '2024-10-01',
    reason: 'Sửa chỉ tiêu',
    at: '2024-10-01',
    account_id: account,
    account_name: 'Nông Thị Mẫu',
    before: '{}',
    changes: '[]',
  });
  await insert('notice', {
    id: randomUUID(),
    ...unit,
    kind: 'PLAN_REMINDER',
    plan_id: plan,
    text: 'Vui lòng gửi kế hoạch',
    sent_at: '2024-10-01',
    sender_id: account,
    sender_name: 'Nông Thị Mẫu',
    sender_unit: name,
  });
  await insert('exemplar', {
    id: exemplar,
    ...unit,
    subject: 'COLLECTIVE',
    name: 'Tổ mẫu',
    created_at: '2024-10-01',
  });
  await insert('nomination', {
    id: nomination,
    ...unit,
    ...ofPlan,
    field_id: field,
    exemplar_id: exemplar,
    subject: 'COLLECTIVE',
    year: 2024,
    achievements: 'Thành tích',
    form_token: randomUUID(),
    created_by_id: account,
    created_at: '2024-10-01',
    updated_at: '2024-10-01',
  });
  await insert('nomination_answer', {
    ...ofPlan,
    nomination_id: nomination,
    criterion_id: criterion,
    met: true,
    note: '',
  });
  await insert('nomination_event', {
    id: event,
    nomination_id: nomination,
    at: '2024-10-01',
    action: 'create',
    status: 'DRAFT',
    actor_id: account,
    actor_name: 'Nông Thị Mẫu',
    actor_unit: name,
  });
  await insert('nomination_version', {
    nomination_id: nomination,
    ordinal: 1,
    event_id: event,
    content: '{}',
  });
  await insert('nomination_counter', { ...ofPlan, year: 2024, last: 0 });
  const evidence = randomUUID();
  const batch = randomUUID();
  await insert('evidence', {
    id: evidence,
    exemplar_id: exemplar,
    name: 'Giấy khen.pdf',
    kind: 'PDF',
    size: 1000,
    sha256: 'x',
    storage_key: evidence,
    added_at: '2024-10-01',
    added_by_id: account,
    added_by_name: 'Nông Thị Mẫu',
  });
  await insert('answer_evidence', {
    ...ofPlan,
    nomination_id: nomination,
    criterion_id: criterion,
    evidence_id: evidence,
  });
  await insert('extension', {
    id: randomUUID(),
    ...ofPlan,
    ...unit,
    year: 2024,
    ends_on: '2024-12-31',
    reason: 'Mưa lũ',
    granted_at: '2024-10-01',
    granted_by_id: account,
    granted_by_name: 'Nông Thị Mẫu',
    granted_by_unit: name,
  });
  await insert('import_batch', {
    id: batch,
    ...ofPlan,
    ...unit,
    year: 2024,
    file_name: 'de-cu.xlsx',
    sha256: 'x',
    total: 1,
    created_at: '2024-10-01',
    created_by_id: account,
    created_by: 'Nông Thị Mẫu',
  });
  await insert('import_row', { batch_id: batch, ordinal: 2, cells: '{}' });
  await insert('document_reading', {
    id: randomUUID(),
    ...unit,
    kind: 'TEXT',
    file_name: 'ke-hoach.txt',
    size: 10,
    sha256: 'x',
    created_at: '2024-10-01',
    created_by_id: account,
    created_by: 'Nông Thị Mẫu',
  });
  await insert('audit_entry', {
    id: randomUUID(),
    account_id: account,
    unit_path: path,
    action: 'create',
    entity: 'nomination',
    entity_id: nomination,
    details: '{}',
  });
  return { tenantId, unit: { id, path }, name, rows };
}
