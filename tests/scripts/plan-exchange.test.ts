import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client } from '@/lib/db/client';
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded.mjs';
import { migrate } from '@/scripts/database/migrate';
import { issued } from '../database/plans/sample';
import { foundSmallProvince, type SmallProvince } from '../database/units/province';
import { lastingFolder } from './support/lasting-folder';
import { planCommand } from './support/plan-command';
import { temporaryFolder } from './support/starting';

const folder = lastingFolder();
const files = lastingFolder();
let database: EmbeddedDatabase;
let here: SmallProvince;
let running = true;

beforeAll(async () => {
  database = await startEmbedded({ dataDir: folder, durable: false });
  await migrate(database.ownerUrl);
  process.env.APP_DATABASE_URL = database.appUrl;
  process.env.AUTH_SECRET = 'only-for-tests-0123456789-0123456789';
  here = await foundSmallProvince('90');
  await issued(here.district, { number: '101/KH-UBND' });
  await issued(here.commune, { number: '7/KH-UBND', issuedOn: '2021-09-01' });
  await issued(here.commune, { number: '7/KH-UBND', issuedOn: '2023-09-01', startYear: 2024, endYear: 2024 });
  await client().$disconnect();
});
afterAll(async () => {
  if (running) await database.stop();
});

const exporting = (...args: string[]) => planCommand('export', args, { DATA_DIR: folder, DEMO: '0' });
const importing = (...args: string[]) =>
  planCommand('import', args, { DATA_DIR: folder, DEMO: '0', PORT: '3999' });

function fileWith(name: string, text: string): string {
  const file = path.join(files, name);
  writeFileSync(file, text);
  return file;
}

describe('plan:export beside a running server', () => {
  it.each([
    [['--number', '101/KH-UBND'], '101/KH-UBND'],
    [['--unit', 'ubnd huyen dak mau'], '101/KH-UBND'],
  ])('prints the plan and nothing else for %j', async (args, number) => {
    const { code, out, said } = await exporting(...args);
    expect(said).toEqual([]);
    expect(code).toBe(0);
    expect(JSON.parse(out).plan.number).toBe(number);
  });

  it.each([
    [['--number', '999/KH-UBND'], 'Không có kế hoạch nào ứng với --number 999/KH-UBND.'],
    [[], 'Cách dùng:'],
  ])('ends with 2 and one line for %j', async (args, line) => {
    const { code, out, said } = await exporting(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(line);
  });

  it('lists what a number or a unit may mean', async () => {
    const { code, out, said } = await exporting('--number', '7/KH-UBND');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toHaveLength(3);
    expect(said[1]).toContain('7/KH-UBND ngày 01/09/2021');
    const id = said[2]?.split('--id ')[1] ?? '';
    expect(JSON.parse((await exporting('--id', id)).out).plan.issuedOn).toBe('2023-09-01');
  });

  it('works on a database that is the operator’s own', async () => {
    const { ownerUrl, appUrl } = database;
    const settings = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl };
    const { code, out } = await planCommand('export', ['--number', '101/KH-UBND'], settings);
    expect(code).toBe(0);
    expect(JSON.parse(out).plan.number).toBe('101/KH-UBND');
  });

  it('does not lock out a server by setting a password that is not its own', async () => {
    const settings = { DATABASE_URL: database.ownerUrl, DATA_DIR: temporaryFolder() };
    const { code, out } = await planCommand('export', ['--number', '101/KH-UBND'], settings);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const again = { DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl };
    expect((await planCommand('export', ['--number', '101/KH-UBND'], again)).code).toBe(0);
  });
});

describe('plan:import', () => {
  it('makes a draft of the unit and says where it is and what to look at', async () => {
    const { out: exported } = await exporting('--number', '101/KH-UBND');
    const file = fileWith('huyen.json', exported);
    const { code, out, said } = await importing(file, '--unit', 'xa lang gieng');
    expect({ code, said }).toEqual({ code: 0, said: [] });
    expect(out).toContain('Đã tạo dự thảo của Xã Láng Giềng');
    expect(out).toMatch(/http:\/\/localhost:3999\/as\/[-\da-f]{36}\/plans\/[-\da-f]{36}\/edit/);
    expect(out).toContain('Tệp ghi đơn vị ban hành là');
    const made = JSON.parse((await exporting('--unit', 'Xã Láng Giềng')).out);
    expect(made.plan.issuer).toBe('UBND xã Láng Giềng');
    expect(made.fields).toEqual(JSON.parse(exported).fields);
  });

  it.each([
    ['chu.json', 'xin chào', 'dòng 1, cột 1'],
    ['thieu.json', '{"plan": {"title": "x", "startYear": 2021, "endYear": 2025}}', '«fields»: chưa có'],
  ])('refuses %s', async (name, text, line) => {
    const { code, out, said } = await importing(fileWith(name, text), '--unit', 'Xã Láng Giềng');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said.join('\n')).toContain(line);
  });

  it.each([
    [['khong-co.json', '--unit', 'Xã Láng Giềng'], 'Không đọc được tệp'],
    [['x.json'], 'Cách dùng:'],
    [['x.json', '--unit', 'Xã Không Có'], 'Không có đơn vị nào tên là Xã Không Có.'],
    [
      ['x.json', '--unit', 'Xã Láng Giềng', '--as', 'ai@thu.example'],
      'không soạn kế hoạch cho Xã Láng Giềng',
    ],
  ])('ends with 2 and one line for %j', async ([file = '', ...args], line) => {
    fileWith('x.json', '{}');
    const ended = await importing(path.join(files, file), ...args);
    expect(ended).toMatchObject({ code: 2, out: '', said: [expect.stringContaining(line)] });
  });
});

describe('when no server runs', () => {
  beforeAll(async () => {
    await database.stop();
    running = false;
  });

  it('two commands at once start the database, and leave it stopped', async () => {
    const both = await Promise.all([
      exporting('--number', '101/KH-UBND'),
      exporting('--unit', 'Huyện Đăk Mẫu'),
    ]);
    expect(both.map(({ code, said }) => ({ code, said }))).toEqual(Array(2).fill({ code: 0, said: [] }));
    expect(both[0]?.out).toBe(both[1]?.out);
    expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(readdirSync(folder)).not.toContain('plan-command.lock');
  });

  it('a folder without a database is refused, and left as it is', async () => {
    const dataDir = path.join(temporaryFolder(), 'data');
    const { code, out, said } = await planCommand('export', ['--number', '1/KH'], { DATA_DIR: dataDir });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toEqual([expect.stringContaining('chưa có cơ sở dữ liệu. Vui lòng chạy npm start')]);
    expect(existsSync(dataDir)).toBe(false);
  });
});
