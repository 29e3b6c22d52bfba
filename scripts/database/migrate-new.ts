// `npm run migrate:new -- name` writes the migration that takes the database from the last one to schema.prisma.
// What Prisma does not know (policies, functions, checks) is added to the file by hand.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal, runCommand } from '../refusal.mjs';
import { withThrowawayDatabase } from './choice.mjs';
import { drift, migrate } from './migrate';
import { MIGRATIONS_FOLDER } from './migrations.mjs';

await runCommand(async () => {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Refusal(
      'Vui lòng cho biết tên bước cập nhật, chữ thường không dấu: npm run migrate:new -- ten_buoc',
    );
  }
  const sql = await withThrowawayDatabase(async (ownerUrl) => {
    await migrate(ownerUrl);
    return drift(ownerUrl);
  });
  if (sql === '') {
    console.log('Cơ sở dữ liệu sau mọi bước cập nhật đã khớp với schema.prisma; không có gì để ghi.');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql);
  console.log(`Đã ghi ${path.relative(process.cwd(), folder)}/migration.sql`);
});
