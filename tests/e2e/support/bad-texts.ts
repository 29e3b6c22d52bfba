/** What is typed, and what of it is right to store; null where nothing sensible is left of it. */
export type BadText = { name: string; typed: string | Buffer; stored: string };

/** Longer than any field takes, and than any address may be. */
export const OVERSIZED = 'ă'.repeat(100_000);
export const LONG_FOR_AN_ADDRESS = `x${'🌾'.repeat(600)}`;

/** Texts that break programs. The longest first: it changes nothing that the others would meet. */
export const BAD_TEXTS: readonly BadText[] = [
  {
    name: 'emoji and joiners',
    typed: 'Tổ 👨‍👩‍👧‍👦 trồng 🌾 làng Bông',
    stored: 'Tổ 👨‍👩‍👧‍👦 trồng 🌾 làng Bông',
  },
  {
    name: 'right-to-left and its controls',
    typed: 'Làng \u202Egnaôr\u202C שלום \u2066ẩn\u2069 Đê Hun',
    stored: 'Làng gnaôr שלום ẩn Đê Hun',
  },
  {
    name: 'NFD',
    typed: 'Nguyễn Thị Hằng, làng Đê Kữ'.normalize('NFD'),
    stored: 'Nguyễn Thị Hằng, làng Đê Kữ',
  },
  { name: 'NUL and other controls', typed: 'Ksor\u0000 H\u0008Bưm\u001b[31m', stored: 'Ksor HBưm[31m' },
  {
    name: 'half a surrogate pair',
    typed: Buffer.concat([Buffer.from('Rơ Châm '), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(' Thử')]),
    stored: 'Rơ Châm \uFFFD\uFFFD\uFFFD Thử',
  },
  {
    name: 'markup',
    typed: `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`,
    stored: `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`,
  },
  { name: 'wildcards', typed: `%_\\' OR 1=1 -- {{7*7}}`, stored: `%_\\' OR 1=1 -- {{7*7}}` },
];

/** What somebody might put in place of an id or a choice. */
export const BAD_CHOICES: readonly string[] = [
  'abc',
  'constructor',
  '__proto__',
  "'\u0000--",
  'x'.repeat(100_000),
];
