import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { openPacked } from '@/lib/imports/packed-file';
import type { DocumentText, Extraction } from './extract';
import type { Why } from './refused';
import { tidyLines } from './tidy';
import { linesOfWord, type WordNode } from './word-lines';
import { withListNumbers } from './word-list-numbers';

/**
 * Reads a .docx. It is unpacked here, where what comes out is bounded, and mammoth gets nothing but the parts that hold
 * text; the numbers that Word writes by itself are put in before, since mammoth leaves them out.
 */
export async function readWord({ bytes, limits, onProgress }: Extraction): Promise<DocumentText | Why> {
  const packed = openPacked(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!packed) return { why: 'BROKEN' };
  let parts: Record<string, Uint8Array>;
  try {
    parts = await packed.unpack(holdsText, limits.unpackedBytes);
  } catch (error) {
    return { why: isTooMuch(error) ? 'UNPACKED' : 'BROKEN' };
  }
  onProgress(20);
  for (const content of Object.values(parts)) {
    if (/<!(?:doctype|entity)/i.test(new TextDecoder().decode(content))) return { why: 'HOSTILE' };
  }
  try {
    const document = await openWord(withListNumbers(parts));
    onProgress(80);
    return { kind: 'WORD', lines: tidyLines(linesOfWord(document)), pages: null, pagesWithoutText: [] };
  } catch {
    return { why: 'BROKEN' };
  }
}

/** Not what is printed on every page, nor pictures, themes and settings. */
function holdsText(part: string): boolean {
  if (/^(?:\[Content_Types\]\.xml|_rels\/\.rels)$/.test(part)) return true;
  return (
    /^word\/[^/]+\.xml$|^word\/_rels\/[^/]+\.rels$/.test(part) &&
    !/^word\/(?:header|footer)\d*\.xml$/.test(part)
  );
}

async function openWord(parts: Record<string, Uint8Array>): Promise<WordNode> {
  let document: WordNode | null = null;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
    {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      // The tree is what is wanted; of an empty one no HTML is made.
      transformDocument: (tree: WordNode) => {
        document = tree;
        return { ...tree, children: [] };
      },
    },
  );
  if (!document) throw new Error('mammoth gave no document');
  return document;
}

/** Told by the inflater, or by openPacked where the parts together are too much. */
function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') || error.message.startsWith('More comes out')
  );
}
