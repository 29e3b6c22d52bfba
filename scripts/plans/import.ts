import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { normaliseEmail } from '@/lib/accounts/email';
import { asActor } from '@/lib/auth/doors';
import { currentTime } from '@/lib/clock';
import { client as productClient } from '@/lib/db/client';
import { editorPath } from '@/lib/plans/edit/parts';
import { importPlan } from '@/lib/plans/exchange/import';
import { textOfFile } from '@/lib/plans/exchange/upload';
import { withClient } from '../database/roles.mjs';
import { actingFor, type CommandUnit, NOBODY } from './acting';
import type { PlanCommand } from './command.mjs';
import { type NamedUnit, unitsNamed } from './unit-name';

const USAGE =
  'Cách dùng: npm run plan:import -- TỆP.json --unit "Xã Ia Bang"; thêm --as THƯ_ĐIỆN_TỬ để ghi tên người làm.';

type Asked = { file: string; unit: string; email: string | null };

/** Makes a draft of a unit out of a file, and says where it is and what has to be looked at. Answers the exit code. */
export async function importPlanFile({ args, settings, ownerUrl }: PlanCommand): Promise<number> {
  const asked = readAsked(args);
  if (!asked) return refuse(USAGE);
  const read = await readText(asked.file);
  if ('problem' in read) return refuse(read.problem);
  const found = await withClient(ownerUrl, (client) => findUnitAndAccount(client, asked));
  if ('problem' in found) return refuse(found.problem);
  const { unit, account } = found;
  try {
    const made = await asActor(actingFor(unit, account), await currentTime(), (scope) =>
      importPlan(scope, { json: read.text, id: randomUUID() }),
    );
    if ('problems' in made) {
      return refuse([`Chưa tạo được dự thảo từ ${asked.file}:`, ...made.problems.map(listed)].join('\n'));
    }
    const base = settings.baseUrl ?? `http://localhost:${settings.port}`;
    const lines = [
      `Đã tạo dự thảo của ${unit.name}: ${made.id}`,
      `Soạn tiếp tại ${base}${editorPath(unit.id, made.id)}`,
      ...(made.remarks.length > 0 ? ['Cần xem lại:', ...made.remarks.map(listed)] : []),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } finally {
    await productClient().$disconnect();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

function listed({ message }: { message: string }): string {
  return `  - ${message}`;
}

function readAsked(args: string[]): Asked | null {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { unit: text, as: text },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (!file || positionals.length > 1 || !values.unit?.trim()) return null;
    return { file, unit: values.unit, email: values.as === undefined ? null : normaliseEmail(values.as) };
  } catch {
    return null;
  }
}

/** npm runs its scripts in the project's folder: the file is meant from where the person stands. */
async function readText(file: string): Promise<{ text: string } | { problem: string }> {
  const place = path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const bytes = await readFile(place).catch(() => null);
  if (!bytes) return { problem: `Không đọc được tệp ${place}. Vui lòng kiểm tra đường dẫn.` };
  const read = await textOfFile(new File([bytes], path.basename(place)));
  return 'problem' in read ? { problem: read.problem.message } : read;
}

type UnitRow = CommandUnit & NamedUnit & { committee: boolean };

async function findUnitAndAccount(
  client: Client,
  { unit: name, email }: Asked,
): Promise<{ unit: CommandUnit; account: { id: string; name: string } } | { problem: string }> {
  const named = unitsNamed(name, await readUnits(client));
  const committees = named.filter(({ committee }) => committee);
  const units = committees.length > 0 ? committees : named;
  const [unit] = units;
  if (!unit) return { problem: `Không có đơn vị nào tên là ${name}.` };
  if (units.length > 1) {
    const lines = units.map((one) => `  ${[one.name, one.parentName ?? one.tenantName].join(', ')}`);
    return {
      problem: `Có ${units.length} đơn vị tên là ${name}; vui lòng ghi thêm cấp trên:\n${lines.join('\n')}`,
    };
  }
  if (email === null) return { unit, account: NOBODY };
  const { rows } = await client.query<{ id: string; name: string }>(
    `SELECT a.id, a.name FROM account a
      WHERE a.email = $1 AND a.disabled_at IS NULL AND EXISTS (
        SELECT FROM membership m WHERE m.tenant_id = a.tenant_id AND m.account_id = a.id AND m.unit_id = $2
           AND m.ended_at IS NULL AND m.role IN ('OFFICER', 'REVIEWER'))`,
    [email, unit.id],
  );
  const [account] = rows;
  if (account) return { unit, account };
  return {
    problem: `Tài khoản ${email} không soạn kế hoạch cho ${unit.name}. Vui lòng kiểm tra tài khoản và vai trò.`,
  };
}

async function readUnits(client: Client): Promise<UnitRow[]> {
  const { rows } = await client.query(
    `SELECT u.tenant_id AS "tenantId", u.id, u.path, u.name, u.level, u.kind = 'COMMITTEE' AS committee,
            above.name AS "parentName", t.name AS "tenantName"
       FROM unit u
       JOIN tenant t ON t.id = u.tenant_id AND NOT t.system
       LEFT JOIN unit above ON above.tenant_id = u.tenant_id AND above.id = u.parent_id
      WHERE u.valid_to IS NULL
      ORDER BY u.path`,
  );
  return rows.map((row) => ({ ...row, names: [row.name] }));
}
