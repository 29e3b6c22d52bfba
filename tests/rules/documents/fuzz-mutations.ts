/** Random numbers that a seed repeats: a document that fails is made again from its number. */
export type Dice = { below: (end: number) => number; oneOf: <T>(items: readonly [T, ...T[]]) => T };

/** Mulberry32: small, and the same on every machine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { below, oneOf: (items) => items[below(items.length)] ?? items[0] };
}

type Lines = readonly string[];
type Mutation = (lines: Lines, dice: Dice) => string[];

/** A piece of a document, with one to four things done to it that no writer meant. */
export function mutated(sources: readonly [Lines, ...Lines[]], seed: number): string[] {
  const dice = diceOf(seed);
  const source = dice.oneOf(sources);
  // Most are short, so that ten thousand stay quick; the head and the foot of a document come as often as its middle.
  const length = seed % 200 === 0 ? source.length : 2 + dice.below(16);
  const start = dice.oneOf([0, dice.below(source.length), dice.below(source.length), source.length - length]);
  let lines = source.slice(Math.max(0, start), Math.max(0, start) + length);
  for (let times = 1 + dice.below(4); times > 0; times--) lines = dice.oneOf(MUTATIONS)(lines, dice);
  return lines;
}

/** What readers written with patterns choke on, each about `size` characters long. */
export function hostile(size: number): [name: string, lines: string[]][] {
  const long = (text: string) => text.repeat(Math.ceil(size / text.length));
  return [
    ...TOKENS.map((token): [string, string[]] => [`one line of ${JSON.stringify(token)}`, [long(token)]]),
    ...TOKENS.map((token): [string, string[]] => [
      `many lines of ${JSON.stringify(token)}`,
      Array<string>(Math.ceil(size / (token.length * 4))).fill(token.repeat(4)),
    ]),
    ['a word without an end', [long('điểnhìnhtiêntiến')]],
    ['empty lines', Array<string>(size).fill('')],
    ['one letter a line', Array<string>(size / 2).fill('a')],
    [
      'numbering ever deeper',
      Array.from({ length: 60 }, (_, at) => `${'1.'.repeat(at + 1)} Đối với tập thể`),
    ],
  ];
}

const TOKENS = [
  ...[
    'a',
    ' ',
    '\t',
    '.',
    '-',
    '(',
    '“',
    '*',
    '|',
    '_',
    '1',
    '1.',
    '01 ',
    'I. ',
    'a) ',
    '- ',
    '; ',
    ', ',
    ' và ',
  ],
  ...['điển hình ', 'ít nhất 01 ', 'từ 01 đến ', 'mỗi xã ', 'tập thể, cá nhân ', 'Đối với tập thể: '],
  ...[
    'ngày 01 tháng ',
    '01/01/2021 ',
    'Quý I năm 2023 ',
    'giai đoạn 2021 - 2025 ',
    'Kế hoạch số 1/KH-UBND ngày ',
  ],
  ...[
    'UBND ',
    'Hội Nông dân xã, ',
    'chủ trì, phối hợp với ',
    'TM. ',
    'Nơi nhận: ',
    '| 01 | ',
    '01\t',
    'e\u0301',
    '\u0301',
  ],
] as const;

const WORDS = [
  ...[
    '31/02/2021',
    'ngày 99 tháng 99 năm 9999',
    '29/02/2023',
    'ngày 01 tháng 01 năm 1800',
    '00/00/0000',
    'Quý V năm 2023',
  ],
  ...[
    'giai đoạn 2025 - 2021',
    'giai đoạn 1800 - 3000',
    'năm 99999',
    'ít nhất 999999999999 điển hình',
    'ít nhất -1',
  ],
  ...[
    'từ 07 đến 05 mô hình',
    'ít nhất 00',
    '01-',
    '1.000.000',
    '０１',
    '²',
    'ít nhất 01 tập thể/năm',
    'mỗi năm',
    'không quá',
  ],
  ...[
    'Số:',
    'Số: /KH-',
    'KẾ HOẠCH',
    'TM.',
    'KT.',
    'Nơi nhận:',
    'trước ngày',
    'hằng năm',
    'Giai đoạn 2:',
    '“',
    '”',
    '(',
    ')',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '<script>',
    '\u202e',
    '\ufeff',
    '\u200b',
    '\u00a0',
    '\r',
    '\u2028',
    '\ud83d\ude00',
  ],
] as const;

const MARKERS = [
  'I.',
  'IIII.',
  '1.',
  '1.1.',
  '1.1.1.1.1.1.1',
  'a)',
  'đ)',
  '-',
  '+',
  '*',
  '•',
  '(1)',
  'Bước 1.',
  '###',
  '|',
] as const;

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  function cut(lines, dice) {
    const from = dice.below(lines.length + 1);
    return lines.toSpliced(from, 1 + dice.below(lines.length + 1));
  },
  function shuffled(lines, dice) {
    const left = [...lines];
    return lines.map(() => left.splice(dice.below(left.length), 1)[0] ?? '');
  },
  function doubled(lines, dice) {
    return lines.flatMap((line) => (dice.below(3) ? [line] : [line, line]));
  },
  function randomBytes(lines, dice) {
    const noise = Buffer.from(Array.from({ length: 1 + dice.below(120) }, () => dice.below(256)));
    const text = noise.toString(dice.oneOf(['utf8', 'latin1', 'utf16le']));
    return lines.toSpliced(dice.below(lines.length + 1), dice.below(2), ...text.split('\n'));
  },
  function bytesChanged(lines, dice) {
    return lines.map((line) => {
      const bytes = Buffer.from(line);
      for (let at = dice.below(40); at < bytes.length; at += 1 + dice.below(60)) bytes[at] = dice.below(256);
      return bytes.toString();
    });
  },
  function joinedToOneLine(lines, dice) {
    return [lines.join(dice.oneOf(['', ' ', '\t', ' | ']))];
  },
  function longLine(lines, dice) {
    const line = dice.oneOf(TOKENS).repeat(10 + dice.below(200));
    return lines.toSpliced(dice.below(lines.length + 1), 0, line);
  },
  function brokenInPieces(lines, dice) {
    const width = 1 + dice.below(60);
    return lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? ['']);
  },
  function onlyNumerals(lines, dice) {
    return lines.map((line) =>
      dice.below(2) ? line.replace(/\p{L}+/gu, () => String(dice.below(2500))) : line,
    );
  },
  function withoutNumerals(lines) {
    return lines.map((line) => line.replace(/\d/g, ''));
  },
  function numberedAnew(lines, dice) {
    return lines.map((line) => `${dice.oneOf(MARKERS)} ${line}`);
  },
  function wordsPutIn(lines, dice) {
    return lines.map((line) => {
      const at = dice.below(line.length + 1);
      return dice.below(3) ? line : `${line.slice(0, at)} ${dice.oneOf(WORDS)} ${line.slice(at)}`;
    });
  },
  function lettersDropped(lines, dice) {
    return lines.map((line) => [...line].filter(() => dice.below(15)).join(''));
  },
  function composedAndDecomposed(lines, dice) {
    return lines.map((line) => line.normalize(dice.oneOf(['NFC', 'NFD', 'NFKC', 'NFKD'])));
  },
  function nullsAndSurrogates(lines, dice) {
    return lines.map((line) => {
      const at = dice.below(line.length + 1);
      return (
        line.slice(0, at) + dice.oneOf(['\0', '\ud83d', '\udc00', '\0\0', '\uffff', '']) + line.slice(at)
      );
    });
  },
  function capitals(lines, dice) {
    return lines.map((line) => (dice.below(2) ? line.toUpperCase() : line.toLowerCase()));
  },
  function backToFront(lines) {
    return lines.toReversed();
  },
  function asTable(lines, dice) {
    return lines.map((line) => line.replaceAll(' ', () => dice.oneOf([' ', ' ', ' | ', '\t'])));
  },
  function emptyLines(lines, dice) {
    return lines.flatMap((line) => [
      line,
      ...Array<string>(dice.below(4)).fill(dice.oneOf(['', ' ', '\u00a0'])),
    ]);
  },
];
