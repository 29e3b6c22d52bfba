import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/actor';
import { type TwinQuestion, twinsOf } from '@/lib/exemplars/twin-queries';
import type { TwinFacts } from '@/lib/exemplars/twins';
import { twinScore } from '@/lib/exemplars/twins';
import { withClient } from '@/scripts/database/roles.mjs';
import { makePairs } from '../../rules/exemplars/pairs';
import { as, ownDatabase, type Province, province } from '../nominations/province';

let ownerUrl: string;
let here: Province;
let there: Province;

beforeAll(async () => {
  ownerUrl = await ownDatabase();
  here = await province(ownerUrl);
  there = await province(ownerUrl);
});

type Stored = Partial<TwinFacts> & { name: string };

/** Puts a dossier into a unit, with a nomination where a status is given; gives the dossier's id. */
async function store(
  of: Province,
  unit: { id: string; path: string },
  facts: Stored,
  status?: 'DRAFT' | 'RECOGNISED',
) {
  const id = randomUUID();
  const { subject = 'INDIVIDUAL', name, birthYear = null, place = null, model = null } = facts;
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO exemplar (tenant_id, id, unit_id, unit_path, subject, name, birth_year, place, model, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
      [of.tenantId, id, unit.id, unit.path, subject, name, birthYear, place, model],
    );
    if (!status) return;
    const decided = status === 'RECOGNISED';
    await client.query(
      `INSERT INTO nomination (tenant_id, id, unit_id, unit_path, plan_id, field_id, exemplar_id, subject, year, status, achievements,
                               form_token, created_by_id, created_at, updated_at, number, submitted_by_id, submitted_at,
                               no_discipline, no_inspection, no_complaint, decided_by_id, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 2023, $9, '', $10, $11, now(), now(), $12, $13, $14, true, true, true, $15, $14)`,
      [
        of.tenantId,
        randomUUID(),
        unit.id,
        unit.path,
        of.planId,
        of.fieldId,
        id,
        subject,
        status,
        randomUUID(),
        of.officer.accountId,
        decided ? 1 : null,
        decided ? of.officer.accountId : null,
        decided ? new Date() : null,
        decided ? of.reviewer.accountId : null,
      ],
    );
  });
  return id;
}

const ask = (actor: Actor, question: Partial<TwinQuestion>) =>
  as(actor, (scope) =>
    twinsOf(scope, { name: '', subject: 'INDIVIDUAL', birthYear: null, place: null, ...question }),
  );

const names = async (actor: Actor, question: Partial<TwinQuestion>) =>
  (await ask(actor, question)).map(({ name }) => name);

describe('likely twins', () => {
  it('are found by a name without diacritics, with what became of them and why they are thought so', async () => {
    const id = await store(
      here,
      here.village,
      { name: 'Nông Văn Chuyên', birthYear: 1971, place: 'Thôn Thượng' },
      'RECOGNISED',
    );
    expect(
      await ask(here.officer, { name: 'nong van chuyen', birthYear: 1972, place: 'thôn Thượng, xã Suối' }),
    ).toEqual([
      {
        exemplarId: id,
        subject: 'INDIVIDUAL',
        name: 'Nông Văn Chuyên',
        birthYear: 1971,
        place: 'Thôn Thượng',
        unit: 'Thôn Thượng',
        why: 'họ tên gần như trùng, năm sinh lệch một năm, cùng nơi',
        nominations: [
          {
            id: expect.any(String),
            planNumber: '101/KH-UBND',
            field: 'Nông thôn mới',
            year: 2023,
            status: 'RECOGNISED',
          },
        ],
      },
    ]);
  });

  it('are looked for in the own subtree only', async () => {
    await store(here, here.commune, { name: 'Siu Blênh', birthYear: 1980 });
    await store(here, here.sibling, { name: 'Siu Blênh', birthYear: 1980, place: 'Làng bên' });
    await store(there, there.commune, { name: 'Siu Blênh', birthYear: 1980, place: 'Tỉnh bên' });
    const question = { name: 'Siu Blênh', birthYear: 1980 };
    expect((await ask(here.officer, question)).map(({ unit }) => unit)).toEqual(['Xã Suối']);
    expect((await ask(here.neighbour, question)).map(({ unit }) => unit)).toEqual(['Xã Đồi']);
    expect((await ask(here.reviewer, question)).map(({ unit }) => unit).sort()).toEqual([
      'Xã Suối',
      'Xã Đồi',
    ]);
    expect(await ask(here.provinceReviewer, question)).toHaveLength(2);
  });

  it('are shown to those who read dossiers', async () => {
    expect(await ask(here.leaderless, { name: 'Siu Blênh', birthYear: 1980 })).toEqual([]);
  });

  it('do not hold the dossier itself', async () => {
    const id = await store(here, here.commune, { name: 'Bàn Phúc Chòi', birthYear: 1966 }, 'DRAFT');
    const question = { name: 'Bàn Phúc Chòi', birthYear: 1966 };
    expect(await names(here.officer, question)).toEqual(['Bàn Phúc Chòi']);
    expect(await names(here.officer, { ...question, except: id })).toEqual([]);
    const [own] = (await ask(here.officer, question)).flatMap(({ nominations }) => nominations);
    expect(await names(here.officer, { ...question, nominationId: own?.id ?? null })).toEqual([]);
    expect(await names(here.officer, { ...question, except: 'no id' })).toEqual(['Bàn Phúc Chòi']);
  });

  it('leave out brothers and those born in another year, and find the head of a household', async () => {
    await store(here, here.commune, { name: 'Triệu Tiến Lìn', birthYear: 1970, place: 'Thôn Hạ' });
    await store(here, here.commune, { name: 'Triệu Tiến Thăng', birthYear: 1972, place: 'Thôn Hạ' });
    await store(here, here.commune, {
      name: 'Hộ ông Triệu Tiến Lìn',
      subject: 'HOUSEHOLD',
      place: 'Thôn Hạ',
    });
    const place = 'Thôn Hạ';
    expect(await names(here.officer, { name: 'Triệu Tiến Lìn', birthYear: 1970, place })).toEqual([
      'Triệu Tiến Lìn',
      'Hộ ông Triệu Tiến Lìn',
    ]);
    expect(await names(here.officer, { name: 'Triệu Tiến Lìn', birthYear: 1990, place })).toEqual([
      'Hộ ông Triệu Tiến Lìn',
    ]);
    expect(await names(here.officer, { name: 'Triệu Tiến Lìn', subject: 'HOUSEHOLD', place })).toHaveLength(
      2,
    );
  });

  it('of a collective are of the same village, or run the same model there', async () => {
    const subject = 'COLLECTIVE';
    await store(here, here.commune, { subject, name: 'CLB “Gia đình hạnh phúc” thôn 3' });
    await store(here, here.commune, { subject, name: 'Câu lạc bộ “Gia đình hạnh phúc” thôn 4' });
    await store(here, here.commune, { subject, name: 'Ban nhân dân thôn 5', model: 'Tiếng kẻng an ninh' });
    expect(await names(here.officer, { subject, name: 'Cau lac bo Gia dinh hanh phuc thon 03' })).toEqual([
      'CLB “Gia đình hạnh phúc” thôn 3',
    ]);
    expect(
      await names(here.officer, {
        subject,
        name: 'Tổ tự quản thôn 5',
        model: 'Mô hình “Tiếng kẻng an ninh”',
      }),
    ).toEqual(['Ban nhân dân thôn 5']);
  });

  it('are ten at most, the likeliest first', async () => {
    for (let at = 0; at < 12; at++)
      await store(here, here.commune, { name: 'Vi Văn Mười', birthYear: at === 7 ? 1955 : null });
    const found = await ask(here.officer, { name: 'Vi Văn Mười', birthYear: 1955 });
    expect(found).toHaveLength(10);
    expect(found[0]?.birthYear).toBe(1955);
  });

  it.each(['', '   ', '?!', "'", '%', '_', '\u0000', '😀😀'])('are none for %j', async (name) => {
    expect(await ask(here.officer, { name })).toEqual([]);
  });

  it.each([
    "Ksor H'Nhi",
    'Ksor H’Nhi',
    'Rơ 100% _Thử',
    'Lý "Bảy" \\ Tám',
    'Nông 😀 Vui',
    'Á'.normalize('NFD').repeat(50),
    'Lù '.repeat(200),
  ])('are looked for by %j as it is', async (name) => {
    const stored = name.slice(0, 200).trim();
    await store(here, here.commune, { name: stored, birthYear: 1991 });
    expect(await names(here.officer, { name, birthYear: 1991 })).toContain(stored);
  });
});

describe('the keys of the database', () => {
  it('and the rule together find at least 0.95 of all twins', async () => {
    const twins = makePairs(20241016, 2_000).filter((pair) => pair.twins);
    const pairs = twins.filter(({ one, other }) => twinScore(one, other).likely);
    const missed = await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT at FROM jsonb_to_recordset($1::jsonb) AS p(at int, subject text, name text, place text, other_subject text, other_name text, other_place text)
         WHERE NOT twin_keys($2, subject::"Subject", name, NULL, place, false) && twin_keys($2, other_subject::"Subject", other_name, NULL, other_place, true)`,
        [
          JSON.stringify(
            pairs.map(({ one, other }, at) => ({
              at,
              subject: one.subject,
              name: one.name,
              place: one.place,
              other_subject: other.subject,
              other_name: other.name,
              other_place: other.place,
            })),
          ),
          here.tenantId,
        ],
      );
      return rows.map(({ at }) => pairs[at]);
    });
    const found = pairs.length - missed.length;
    console.log(
      `The rule tells ${pairs.length} of ${twins.length} twins, the keys lead to ${found} of these.`,
    );
    expect(found / twins.length).toBeGreaterThanOrEqual(0.95);
  });
});
