import { Document, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';
import type { Scoped } from '@/lib/auth/doors';
import { criteriaFor } from '@/lib/criteria/queries';
import { addEvidence } from '@/lib/evidence/add';
import { linkEvidence } from '@/lib/evidence/link';
import type { NominationInput } from '@/lib/nominations/schema';
import type { Problem } from '@/lib/refusal';

/**
 * Minutes as a Word document and a picture, the minutes marked as proof of the first criterion that asks for one. What is
 * submitted again has them already.
 */
export async function addFiles(scope: Scoped, nominationId: string, given: NominationInput): Promise<void> {
  if (given.nominationId) return;
  const minutes = await added(scope, nominationId, 'Biên bản họp bình xét.docx', await minutesOf(given.name));
  await added(scope, nominationId, 'Ảnh mô hình.jpg', await pictureOf(given.name));
  const [first] = (await criteriaFor(scope, given)).filter(({ evidence }) => evidence);
  if (!first) return;
  expectNone(await linkEvidence(scope, { nominationId, criterionId: first.id, evidenceIds: [minutes] }));
}

async function added(scope: Scoped, nominationId: string, name: string, bytes: Uint8Array): Promise<string> {
  const answer = await addEvidence(scope, { nominationId, name, bytes });
  if ('id' in answer) return answer.id;
  throw new Error(`${name}: ${answer.problems.map(({ message }) => message).join(' ')}`);
}

function minutesOf(name: string): Promise<Uint8Array> {
  const lines = ['BIÊN BẢN', 'Họp bình xét điển hình tiên tiến', `Đề nghị: ${name}.`, 'Đồng ý: 100%.'];
  const children = lines.map((text) => new Paragraph({ children: [new TextRun(text)] }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Hills under a sky, in a colour of its own for every name. */
function pictureOf(name: string): Promise<Uint8Array> {
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640">
    <rect width="960" height="640" fill="hsl(${hue},45%,82%)"/><circle cx="720" cy="150" r="60" fill="#f5d27a"/>
    <path d="M0 460 Q240 300 480 430 T960 380 V640 H0Z" fill="hsl(${(hue + 90) % 360},35%,48%)"/>
    <path d="M0 540 Q300 420 560 530 T960 500 V640 H0Z" fill="hsl(${(hue + 110) % 360},40%,34%)"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

function expectNone(problems: Problem[]): void {
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
}
