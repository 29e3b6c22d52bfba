import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { ExchangedPlan } from '@/lib/plans/exchange/format';

const PLANS_DIR = path.resolve(process.env.PLANS_DIR ?? '../shared/plans');

/** The text of a real plan. */
export function textOfPlan(name: string): string {
  return readFileSync(path.join(PLANS_DIR, `${name}.txt`), 'utf8');
}

/** What the plan says, read by hand. */
export function truthOf(name: string): ExchangedPlan {
  return JSON.parse(readFileSync(path.join(PLANS_DIR, 'truth', `${name}.json`), 'utf8'));
}

/** How well a plan says what its document says: 0 to 1. */
export function scoreOf(name: string, exported: string): number {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'guong-sang-read-')), 'read.json');
  writeFileSync(file, exported);
  const truth = path.join(PLANS_DIR, 'truth', `${name}.json`);
  const said = execFileSync(process.execPath, [path.join(PLANS_DIR, 'score.mjs'), truth, file], {
    encoding: 'utf8',
  });
  return Number(/score ([\d.]+)/.exec(said)?.[1] ?? Number.NaN);
}

/** A plan as a document of Word, a paragraph for each line of its text. */
export function wordOf(text: string): Promise<Buffer> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
