import type { Client } from 'pg';
import { asActor } from '@/lib/auth/doors';
import { currentTime } from '@/lib/clock';
import { client as productClient } from '@/lib/db/client';
import { formatDate } from '@/lib/format/dates';
import type { Level } from '@/lib/format/words';
import { planAsText } from '@/lib/plans/exchange/export';
import { findPlan } from '@/lib/plans/plan-queries';
import { withClient } from '../database/roles.mjs';
import { actingFor } from './acting';
import { type Candidate, plansWanted, readWanted } from './choice';
import type { PlanCommand } from './command.mjs';

const USAGE =
  'Cách dùng: npm run --silent plan:export -- --number 101/KH-UBND, hoặc --unit "Xã Ia Bang"; thêm --year 2021 nếu cần.';

/** Prints the plan that is asked for, as the unit that issued it sees it. Answers the exit code. */
export async function exportPlan({ args, ownerUrl }: PlanCommand): Promise<number> {
  const wanted = readWanted(args);
  if (!wanted) return refuse(USAGE);
  const found = plansWanted(await withClient(ownerUrl, readCandidates), wanted);
  const [one] = found;
  if (!one) return refuse(`Không có kế hoạch nào ứng với ${args.join(' ')}.`);
  if (found.length > 1) {
    const lines = found.map((plan) => `  ${described(plan)}`);
    return refuse(
      `Có ${found.length} kế hoạch ứng với ${args.join(' ')}; vui lòng thêm --year, --unit hoặc --id:\n${lines.join('\n')}`,
    );
  }
  const actor = actingFor(one.unit);
  try {
    const plan = await asActor(actor, await currentTime(), (scope) => findPlan(scope, one.id));
    if (!plan) return refuse('Kế hoạch vừa bị bỏ khỏi hệ thống.');
    process.stdout.write(planAsText(plan));
    return 0;
  } finally {
    await productClient().$disconnect();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

type PlanRow = Candidate & {
  unit: { tenantId: string; id: string; path: string; name: string; parentName: string | null; level: Level };
};

/** All plans but the drafts of amendments, which are the plan once more. */
async function readCandidates(client: Client): Promise<PlanRow[]> {
  const { rows } = await client.query(
    `SELECT p.id, p.number, p.issued_on::text AS "issuedOn", p.start_year AS "startYear", p.end_year AS "endYear",
            p.status = 'DRAFT' AS draft, p.issuer_as_written AS "asWritten", t.name AS "tenantName", u.tenant_id AS "tenantId",
            u.id AS "unitId", u.path, u.name, u.level, above.name AS "parentName"
       FROM plan p
       JOIN unit u ON u.tenant_id = p.tenant_id AND u.id = p.issuer_id
       JOIN tenant t ON t.id = p.tenant_id
       LEFT JOIN unit above ON above.tenant_id = u.tenant_id AND above.id = u.parent_id
      WHERE p.amends_id IS NULL
      ORDER BY t.name, u.path, p.issued_on, p.id`,
  );
  return rows.map(({ asWritten, tenantId, unitId, path, name, level, ...plan }) => ({
    ...plan,
    names: [name, asWritten],
    unit: { tenantId, id: unitId, path, name, parentName: plan.parentName, level },
  }));
}

function described({
  id,
  number,
  issuedOn,
  startYear,
  endYear,
  names,
  parentName,
  draft,
}: Candidate): string {
  return [
    `${number ?? 'chưa có số'}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ''}`,
    [names[1] ?? names[0], parentName].filter(Boolean).join(', '),
    startYear === endYear ? `năm ${startYear}` : `${startYear}–${endYear}`,
    ...(draft ? ['dự thảo'] : []),
    `--id ${id}`,
  ].join(' · ');
}
