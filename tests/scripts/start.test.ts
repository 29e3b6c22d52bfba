import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded.mjs';
import { withClient } from '@/scripts/database/roles.mjs';
import { lastingFolder } from './support/lasting-folder';
import { start, takenPort, temporaryFolder } from './support/starting';

/** What every refusal has in common: one line, and exit code 1. */
async function refusalOf(settings: Record<string, string>): Promise<string> {
  const { code, refusals } = await start({ DATA_DIR: temporaryFolder(), PORT: '4999', ...settings });
  expect(refusals).toHaveLength(1);
  expect(code).toBe(1);
  return refusals[0] ?? '';
}

describe('npm start refuses in one line, before it installs or builds anything,', () => {
  it.each(['abc', '0', '70000', '-1', '3000.5'])('the port %s', async (port) => {
    expect(await refusalOf({ PORT: port })).toContain(`PORT="${port}" không hợp lệ`);
  });

  it('a port in use, and names another', async () => {
    const port = await takenPort();
    expect(await refusalOf({ PORT: String(port) })).toMatch(new RegExp(`Cổng ${port} đang được.*PORT=`));
  });

  it.each(['15/10/2024', '2024-02-30', '2024-13-01', 'hôm nay'])('the day %s', async (day) => {
    expect(await refusalOf({ DEMO_TODAY: day })).toContain('DEMO_TODAY');
  });

  it('to move the clock of a real installation', async () => {
    expect(await refusalOf({ DEMO: '0', DEMO_TODAY: '2024-10-15' })).toContain('theo đồng hồ máy chủ');
  });

  it('a switch that is neither on nor off', async () => {
    expect(await refusalOf({ DEMO: 'yes' })).toContain('DEMO="yes" không hợp lệ');
  });

  it('a secret that could be guessed', async () => {
    expect(await refusalOf({ AUTH_SECRET: 'ngắn' })).toContain('AUTH_SECRET quá ngắn');
  });

  it('the data folder of another PostgreSQL', async () => {
    const dataDir = temporaryFolder();
    mkdirSync(path.join(dataDir, 'postgres'));
    writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
    expect(await refusalOf({ DATA_DIR: dataDir })).toMatch(/PostgreSQL phiên bản 16.*phiên bản 18.*DATA_DIR/);
  });

  it('a data folder that cannot be made', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await refusalOf({ DATA_DIR: path.join(file, 'data') })).toContain('Không ghi được vào');
  });
});

describe('npm start refuses a DATABASE_URL', () => {
  let database: EmbeddedDatabase;
  const folder = lastingFolder();

  beforeAll(async () => {
    database = await startEmbedded({ dataDir: folder, durable: false });
  });
  afterAll(() => database.stop());

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.ownerUrl);
    change(url);
    return url.href;
  };

  it('that is no address of a database', async () => {
    expect(await refusalOf({ DATABASE_URL: 'localhost/guong_sang' })).toContain(
      'DATABASE_URL không đúng dạng',
    );
  });

  it('whose host does not exist', async () => {
    const url = changed((parts) => {
      parts.hostname = 'no-such-host.invalid';
    });
    expect(await refusalOf({ DATABASE_URL: url })).toContain('"no-such-host.invalid"');
  });

  it('where nothing listens', async () => {
    const url = changed((parts) => {
      parts.port = '1';
    });
    expect(await refusalOf({ DATABASE_URL: url })).toContain('Không kết nối được tới 127.0.0.1:1');
  });

  it('with a wrong password, without printing it', async () => {
    const url = changed((parts) => {
      parts.password = 'mat-khau-sai';
    });
    const refusal = await refusalOf({ DATABASE_URL: url });
    expect(refusal).toContain('không chấp nhận người dùng "guong_sang_owner"');
    expect(refusal).not.toContain('mat-khau-sai');
  });

  it('that names a database which is not there', async () => {
    const url = changed((parts) => {
      parts.pathname = '/khong_co';
    });
    expect(await refusalOf({ DATABASE_URL: url })).toContain('không có cơ sở dữ liệu "khong_co"');
  });

  it('whose user may not make the role of the application, and says how to make it', async () => {
    const refusal = await refusalOf({ DATABASE_URL: database.ownerUrl });
    expect(refusal).toMatch(/CREATE ROLE guong_sang_app.*APP_DATABASE_URL/);
  });

  it('whose application would be the owner itself', async () => {
    const refusal = await refusalOf({ DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.ownerUrl });
    expect(refusal).toContain('APP_DATABASE_URL phải dùng vai trò guong_sang_app');
  });

  it('whose application could pass the fence', async () => {
    const set = (right: string) =>
      withClient(database.superuserUrl, (client) => client.query(`ALTER ROLE guong_sang_app ${right}`));
    await set('BYPASSRLS');
    const refusal = await refusalOf({ DATABASE_URL: database.ownerUrl, APP_DATABASE_URL: database.appUrl });
    await set('NOBYPASSRLS');
    expect(refusal).toContain('vượt qua được hàng rào');
  });
});
