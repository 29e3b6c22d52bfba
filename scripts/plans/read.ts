import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS } from '@/lib/documents/intake/limits';
import { readPlanDocument } from '@/lib/documents/intake/reader';
import { type RefusedDocument, refused } from '@/lib/documents/intake/refused';
import type { PlanReading } from '@/lib/documents/reading';
import { exchangedOf } from '@/lib/documents/said';

const USAGE =
  'Cách dùng: npm run --silent plan:read -- TỆP, với TỆP là kế hoạch dạng Word (.docx), PDF có chữ, .txt hoặc .md.';

/** Prints what the document of a plan says, as JSON. `from` is the folder where the person stands. Answers the exit code. */
export async function readPlanFile(args: readonly string[], from: string): Promise<number> {
  const [file, ...others] = args;
  if (!file || file.startsWith('-') || others.length > 0) return refuse(USAGE);
  const place = path.resolve(from, file);
  const bytes = await contentOf(place);
  if (bytes && 'refusal' in bytes) return refuse(bytes.refusal);
  if (!bytes) return refuse(`Không đọc được tệp ${place}. Vui lòng kiểm tra đường dẫn.`);
  const read = await readPlanDocument(bytes, path.basename(place));
  if ('refusal' in read) return refuse(read.refusal);
  if (!saysSomething(read.reading)) {
    return refuse(
      `Không tìm thấy nội dung của một kế hoạch trong ${read.lines.length} dòng của tệp ${place} (số, tên, lĩnh vực, chỉ tiêu, thời hạn). Vui lòng kiểm tra lại tệp.`,
    );
  }
  process.stdout.write(`${JSON.stringify(exchangedOf(read.reading), null, 2)}\n`);
  return 0;
}

/** Null where there is no such file; one that is too large is not read at all. */
async function contentOf(place: string): Promise<Uint8Array | RefusedDocument | null> {
  try {
    const found = await stat(place);
    if (!found.isFile()) return null;
    if (found.size <= LIMITS.bytes) return await readFile(place);
    return refused(path.basename(place), { why: 'TOO_LARGE', bytes: found.size }, LIMITS);
  } catch {
    return null;
  }
}

function saysSomething({ head, fields, quotas, deadlines }: PlanReading): boolean {
  const { number, title } = head;
  return number !== null || title !== null || [fields, quotas, deadlines].some((part) => part.length > 0);
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}
