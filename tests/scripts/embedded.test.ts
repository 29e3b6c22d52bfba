import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '@/scripts/database/embedded.mjs';
import { withClient } from '@/scripts/database/roles.mjs';
import { lookUpProcess } from '@/scripts/process-table.mjs';
import { temporaryFolder } from './support/starting';

const pidFile = (dataDir: string) => path.join(dataDir, 'postgres', 'postmaster.pid');
const postmaster = (dataDir: string) => Number(readFileSync(pidFile(dataDir), 'utf8').split('\n')[0]);

async function open(dataDir: string, attach = false): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, attach });
  onTestFinished(() => database.stop());
  return database;
}

const read = async (url: string, sql: string) => (await withClient(url, (client) => client.query(sql))).rows;

describe('the embedded database', () => {
  it('has checksums, Vietnamese order and an application role that owns nothing', async () => {
    const { ownerUrl, appUrl } = await open(temporaryFolder());
    expect(await read(ownerUrl, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
    const ordered = await read(
      ownerUrl,
      "SELECT string_agg(word, ' ' ORDER BY word) AS words FROM unnest('{Đào,Dung,Ăn,An,Ân,Dũng}'::text[]) AS word",
    );
    expect(ordered).toEqual([{ words: 'An Ăn Ân Dung Dũng Đào' }]);
    const rights = 'rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolinherit';
    expect(await read(appUrl, `SELECT ${rights} FROM pg_roles WHERE rolname = current_user`)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolinherit: false },
    ]);
    await expect(read(appUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/);
  });

  it('keeps its passwords where nobody else reads them, and listens on this machine only', async () => {
    const dataDir = temporaryFolder();
    const { ownerUrl } = await open(dataDir);
    expect(statSync(path.join(dataDir, 'database.json')).mode & 0o077).toBe(0);
    expect(await read(ownerUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('has everything committed after the server was killed with -9', async () => {
    const dataDir = temporaryFolder();
    const { ownerUrl } = await startEmbedded({ dataDir });
    await withClient(ownerUrl, (client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'));
    process.kill(postmaster(dataDir), 'SIGKILL');
    const again = await open(dataDir);
    expect(await read(again.ownerUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('takes over from a server that a killed start left running', async () => {
    const dataDir = temporaryFolder();
    const left = await startEmbedded({ dataDir });
    const before = postmaster(dataDir);
    const database = await open(dataDir);
    expect(postmaster(dataDir)).not.toBe(before);
    expect(database.port).toBe(left.port);
  });

  it('is not held up by a pid file that names some other program', async () => {
    const dataDir = temporaryFolder();
    const { stop } = await startEmbedded({ dataDir });
    const lines = readFileSync(pidFile(dataDir), 'utf8').split('\n');
    await stop();
    writeFileSync(pidFile(dataDir), [process.pid, ...lines.slice(1)].join('\n'));
    expect(await read((await open(dataDir)).ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is shared by a command that attaches to it, and left running', async () => {
    const dataDir = temporaryFolder();
    const database = await open(dataDir);
    const visitor = await startEmbedded({ dataDir, attach: true });
    await visitor.stop();
    expect(visitor.ownerUrl).toBe(database.ownerUrl);
    expect(await read(database.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is gone when stopped', async () => {
    const dataDir = temporaryFolder();
    const { stop } = await startEmbedded({ dataDir });
    const pid = postmaster(dataDir);
    await stop();
    await sleep(100);
    expect(lookUpProcess(pid)).toBeUndefined();
  });
});
