import { clean } from '@/lib/form/clean';

// Bytes that a name may have on common file systems, with room for the extension and a counter in front of it.
const MOST_BYTES = 200;
const LONGEST = 120;

/**
 * The name of a file as people will see and save it: the last part of a path, composed, without marks that reorder or hide
 * what is read, without characters that file systems refuse, and with the extension of what it is. `extension` is without
 * dot ('docx'); a known extension that says otherwise is replaced.
 */
export function evidenceName(given: string, extension: string): string {
  const stem = trimmed(cut(trimmed(withoutExtension(visible(given), extension))));
  const name = RESERVED.test(stem) ? `tệp ${stem}` : stem;
  return `${name || 'tệp'}.${extension}`;
}

/** The name that a file came with, as a message says it. */
export function nameGiven(given: string): string {
  return cut(trimmed(visible(given))) || 'tệp không tên';
}

/** The same in quotation marks. */
export function quoted(given: string): string {
  return `«${nameGiven(given)}»`;
}

/** The extension of a name in lower case, without dot; '' where it has none. */
export function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

// Marks of direction, joiners and other things of no width.
const HIDDEN = /[\p{Cc}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
// Names that Windows gives to devices.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const KNOWN = new Set(['pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png']);

function visible(given: string): string {
  const last = clean(given)
    .split(/[/\\]/)
    .findLast((part) => part.trim() !== '');
  return (last ?? '')
    .replace(/\s+/gu, ' ')
    .replace(HIDDEN, '')
    .replace(/[<>:"|?*]/g, '-');
}

function withoutExtension(name: string, actual: string): string {
  const claimed = extensionOf(name);
  if (claimed !== actual && !KNOWN.has(claimed)) return name;
  return name.slice(0, -(claimed.length + 1));
}

/** Spaces and dots at the ends are lost on some systems; a dot in front hides a file on others. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, '');
}

/** Cut between characters as a person counts them. */
function cut(name: string): string {
  const bytes = new TextEncoder();
  let [kept, size, count] = ['', 0, 0];
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(name)) {
    size += bytes.encode(segment).length;
    count += 1;
    if (count > LONGEST || size > MOST_BYTES) return `${kept}…`;
    kept += segment;
  }
  return kept;
}
