import type { Actor } from '@/lib/auth/actor';
import { asActor } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import type { NominationStatus } from '@/lib/format/words';
import { decideNomination } from '@/lib/nominations/decide';
import type { NominationPart } from '@/lib/nominations/parts';
import { saveNomination } from '@/lib/nominations/save';
import type { NominationInput } from '@/lib/nominations/schema';
import { submitNomination } from '@/lib/nominations/submit';
import { withdrawNomination } from '@/lib/nominations/withdraw';
import { closePlan } from '@/lib/plans/close';
import type { Problem } from '@/lib/refusal';
import { BODIES, GROUPS } from '../data/all';
import { pick, type Random } from '../data/chance';
import type { QuotaData } from '../data/plan-data';
import { DECLINE_REASONS, RETURN_REASONS } from '../data/reasons';
import { officerOf, reviewerOf } from './accounts';
import { seeded, seededId } from './chance';
import { dossierOf } from './dossiers';
import { addFiles } from './evidence';
import { deskIntentions, type Intention, intentionsOf, unaskedIntentions } from './intentions';
import type { LoadedPlan } from './plans';
import { actorOf, type Registry } from './registry';

/** About 600 invented nominations, each through the same steps that people take in the product. */
export async function loadNominations(
  registry: Registry,
  plans: readonly LoadedPlan[],
  today: Date,
  onProgress: (share: number) => void,
): Promise<void> {
  const random = seeded(20_241_015);
  const work = plans.flatMap((plan) =>
    intentionsFor(random, registry, plan).map((intention) => ({ plan, intention })),
  );
  for (const [at, { plan, intention }] of work.entries()) {
    await nominate(random, registry, plan, intention, today);
    if (at % 20 === 0) onProgress(at / work.length);
  }
  for (const plan of plans.filter(({ data }) => data.endYear < 2024)) {
    const closing = new Date(`${plan.data.endYear + 1}-01-15T09:00:00+07:00`);
    await asActor(reviewer(registry, plan), closing, (scope) => closePlan(scope, plan.id));
  }
}

function intentionsFor(random: Random, registry: Registry, { data }: LoadedPlan): Intention[] {
  const asked = data.quotas.flatMap((quota) => intentionsOf(random, data, quota, leadsOf(registry, quota)));
  const own = BODIES.filter((body) => body.parent === data.issuer).map((body) => body.key);
  const unasked = data.level === 'COMMUNE' ? unaskedIntentions(random, data, own, 14) : [];
  return [...asked, ...unasked, ...deskIntentions(random, data)];
}

/** Keys of the lead units, groups opened up. */
function leadsOf(registry: Registry, quota: QuotaData): string[] {
  return quota.assignees
    .filter((assignee) => assignee.role === 'LEAD')
    .flatMap(({ unit, group }) => (unit ? [unit] : membersOf(registry, group ?? '')));
}

function membersOf(registry: Registry, key: string): string[] {
  const group = GROUPS.find((one) => one.key === key);
  if (!group) throw new Error(`The demo has no group ${key}`);
  if (typeof group.members !== 'string') return group.members;
  const bodies = new Set(BODIES.map((body) => body.key));
  const depth = group.owner.split('/').length + 1;
  return [...registry.units.keys()].filter(
    (one) => one.startsWith(`${group.owner}/`) && one.split('/').length === depth && !bodies.has(one),
  );
}

async function nominate(
  random: Random,
  registry: Registry,
  plan: LoadedPlan,
  intention: Intention,
  today: Date,
): Promise<void> {
  const { unit, officerUnit } = enteredBy(random, intention.unit);
  const [entered, decided] = moments(random, plan, intention, today);
  const officer = actorOf(registry.unit(officerUnit), registry.account(officerOf(officerUnit)), ['OFFICER']);
  const input = await inputOf(random, registry, plan, intention, { officer, unit, now: entered });
  const enter = (now: Date, given: NominationInput) =>
    asActor(officer, now, async (scope) => {
      const saved = await saveNomination(scope, given);
      if ('problems' in saved) throw new Error(words(plan, intention, saved.problems));
      if (hasFiles(intention, given)) await addFiles(scope, saved.id, given);
      if (intention.fate === 'DRAFT') return saved.id;
      const submitted = await submitNomination(scope, saved.id);
      if ('problems' in submitted) throw new Error(words(plan, intention, submitted.problems));
      return saved.id;
    });
  const decide = async (now: Date, action: 'return' | 'recognise' | 'decline') => {
    const { words: reason, parts } = reasonFor(random, plan, intention, action);
    const decision = { nominationId: id, action, reason, parts };
    expectNone(
      plan,
      intention,
      await asActor(reviewer(registry, plan), now, (scope) => decideNomination(scope, decision)),
    );
  };

  const id = await enter(entered, input);
  if (intention.fate === 'SUBMITTED' && random() < 0.2) {
    // Sent back once and submitted again: both submissions stay readable.
    const later = (share: number) =>
      new Date(entered.getTime() + share * (today.getTime() - entered.getTime()));
    await decide(later(0.3), 'return');
    const achievements = `${input.achievements} ${pick(random, ADDED)}`;
    await enter(later(0.6), { ...input, nominationId: id, achievements });
  }
  if (intention.fate === 'WITHDRAWN') {
    const reason = 'Đơn vị rút để bổ sung kết quả cả năm, sẽ đề cử lại khi đủ số liệu.';
    const withdrawal = { nominationId: id, reason };
    expectNone(
      plan,
      intention,
      await asActor(officer, decided, (scope) => withdrawNomination(scope, withdrawal)),
    );
  }
  const action = DECISIONS[intention.fate];
  if (action) await decide(decided, action);
}

/** What the officer types; a draft is left half done. */
function inputOf(
  random: Random,
  registry: Registry,
  plan: LoadedPlan,
  intention: Intention,
  { officer, unit, now }: { officer: Actor; unit: string; now: Date },
): Promise<NominationInput> {
  const complete = intention.fate !== 'DRAFT';
  const of = { planId: plan.id, fieldId: plan.fieldIds[intention.field] ?? '', subject: intention.subject };
  return asActor(officer, now, async (scope) => {
    const criteria = await criteriaFor(scope, of);
    return {
      ...of,
      ...dossierOf(random, plan.data, intention, registry.unit(unit), complete),
      unitId: registry.unit(unit).id,
      year: intention.year,
      formToken: seededId(random),
      answers: criteria
        .filter(() => complete || random() < 0.5)
        .map((criterion) => ({
          criterionId: criterion.id,
          met: criterion.required || random() < 0.8,
          note: criterion.evidence ? pick(random, EVIDENCE) : '',
        })),
    };
  });
}

const ADDED = [
  'Đã bổ sung số liệu hai năm liền kề và biên bản bình xét.',
  'Đã bổ sung danh sách có xác nhận của UBND xã.',
  'Đã nêu rõ phần việc do chính tập thể, cá nhân được đề cử thực hiện.',
];

/** A third of what nobody has decided yet has files: a reviewer finds some on every desk, and the load stays short. */
function hasFiles({ fate }: Intention, { formToken }: NominationInput): boolean {
  return UNDECIDED.has(fate) && Number.parseInt(formToken.slice(0, 4), 16) % 3 === 0;
}

/** A reason that fits: nobody sends back a team because its family lacks a title. */
function reasonFor(
  random: Random,
  { data }: LoadedPlan,
  { field, subject }: Intention,
  action: string,
): { words: string; parts?: readonly NominationPart[] } {
  if (action === 'recognise') return { words: '' };
  const name = data.fields[field]?.name ?? '';
  const fits = (reason: string) =>
    (subject === 'HOUSEHOLD' || !/gia đình|thu nhập/i.test(reason)) &&
    (subject === 'COLLECTIVE' || !/tập thể/i.test(reason)) &&
    (subject === 'INDIVIDUAL' || !/họ tên|chính người/i.test(reason)) &&
    (/nông thôn/i.test(name) || !/hiến/.test(reason)) &&
    (!/nghèo/i.test(name) || !/giảm nghèo/.test(reason));
  if (action === 'return')
    return pick(
      random,
      RETURN_REASONS.filter(({ words }) => fits(words)),
    );
  return { words: pick(random, DECLINE_REASONS.filter(fits)) };
}

const DECISIONS: Partial<Record<NominationStatus, 'return' | 'recognise' | 'decline'>> = {
  RETURNED: 'return',
  RECOGNISED: 'recognise',
  DECLINED: 'decline',
};

const EVIDENCE = [
  'Biên bản họp bình xét kèm danh sách ký của thôn, làng.',
  'Quyết định công nhận năm gần nhất, bản chụp lưu tại Văn phòng.',
  'Báo cáo kết quả năm có xác nhận của UBND xã.',
  'Giấy xác nhận của ngành chuyên môn, kèm bảng số liệu hai năm.',
  'Kết quả đánh giá, xếp loại cuối năm đã được thông báo.',
  'Danh sách hộ được giúp đỡ có ký nhận và ảnh chụp mô hình.',
];

/** A committee sometimes nominates for a body under it; a body's dossiers are entered by its committee. */
function enteredBy(random: Random, key: string): { unit: string; officerUnit: string } {
  const body = BODIES.find((one) => one.key === key);
  if (body) return { unit: key, officerUnit: body.parent };
  const under = BODIES.filter((one) => one.parent === key && key.split('/').length === 3);
  return { unit: under.length > 0 && random() < 0.5 ? pick(random, under).key : key, officerUnit: key };
}

/** When it was entered and when it was decided: within the year and the plan, and before the demo's day. */
function moments(random: Random, { data }: LoadedPlan, { year, fate }: Intention, today: Date): [Date, Date] {
  const opens = Math.max(
    Date.parse(`${year}-02-05T08:00:00+07:00`),
    Date.parse(`${data.issuedOn}T09:00:00+07:00`) + 10 * DAY,
    // What nobody has decided yet, or sent back, is recent: a dossier does not wait for half a year.
    UNDECIDED.has(fate) ? today.getTime() - 32 * DAY : 0,
  );
  const late = random() < 0.06;
  const closes = Math.min(
    Date.parse(late ? `${year}-12-31T16:00:00+07:00` : `${year}-12-14T16:00:00+07:00`),
    today.getTime() - 2 * DAY,
  );
  const starts = late && year < 2024 ? Date.parse(`${year}-12-16T08:00:00+07:00`) : opens;
  const entered = officeHour(random, starts + random() * Math.max(0, closes - starts));
  const decided = Math.min(
    entered.getTime() + (3 + random() * 25) * DAY,
    today.getTime() - 3_600_000 * (1 + random() * 20),
  );
  return [entered, new Date(Math.max(decided, entered.getTime() + 3_600_000))];
}

function officeHour(random: Random, instant: number): Date {
  const day = new Date(instant + 7 * 3_600_000).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T07:30:00+07:00`) + Math.floor(random() * 9 * 60) * 60_000);
}

function reviewer(registry: Registry, { data }: LoadedPlan) {
  return actorOf(registry.unit(data.issuer), registry.account(reviewerOf(data.issuer)), ['REVIEWER']);
}

function expectNone(plan: LoadedPlan, intention: Intention, problems: Problem[]): void {
  if (problems.length > 0) throw new Error(words(plan, intention, problems));
}

function words({ data }: LoadedPlan, intention: Intention, problems: Problem[]): string {
  return `${data.key} ${JSON.stringify(intention)}: ${problems.map(({ at, message }) => `${at}: ${message}`).join(' | ')}`;
}

const UNDECIDED: ReadonlySet<NominationStatus> = new Set(['DRAFT', 'SUBMITTED', 'RETURNED']);
const DAY = 24 * 3_600_000;
