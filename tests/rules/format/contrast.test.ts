import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Palette = Record<string, string>;

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const light = paletteAfter(':root {');
const dark = { ...light, ...paletteAfter(':root[data-theme="dark"] {') };
const darkByPreference = paletteAfter(':root:not([data-theme="light"]) {');

const GROUNDS = ['paper', 'surface', 'sunken'];
const SOFT_GROUNDS = ['short-soft', 'met-soft', 'above-soft', 'late-soft'];

/** Text on ground: everything that the components put together. */
const TEXT = [
  ...pairs(['ink', 'muted', 'lacquer', 'short', 'met', 'above', 'late'], GROUNDS),
  ...pairs(['ink', 'muted', 'lacquer'], SOFT_GROUNDS),
  ...['short', 'met', 'above', 'late'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...pairs(['on-fill'], ['lacquer-fill', 'lacquer-deep']),
  ['gold-ink', 'gold-soft'],
  ['paper', 'ink'],
] as [string, string][];

/** Borders of controls, focus rings, parts of the quota bar: WCAG 2.2, 1.4.11. */
const SHAPES = [
  ...pairs(['edge', 'focus', 'lacquer'], ['paper', 'surface']),
  ...pairs(['short', 'met', 'above', 'ink'], ['track']),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_name, palette) => {
  test.each(TEXT)('%s on %s can be read', (text, ground) =>
    expect(contrast(palette, text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(SHAPES)('%s on %s can be seen', (shape, ground) =>
    expect(contrast(palette, shape, ground)).toBeGreaterThanOrEqual(3),
  );
});

test('the dark theme is the same by preference and by choice', () => {
  expect(darkByPreference).toEqual(paletteAfter(':root[data-theme="dark"] {'));
});

test('both themes give every colour a value of their own block', () => {
  expect(Object.keys(darkByPreference).toSorted()).toEqual(Object.keys(light).toSorted());
});

test('black on white is 21 to 1', () => {
  expect(contrast({ black: '#000000', white: '#ffffff' }, 'black', 'white')).toBeCloseTo(21);
});

function pairs(texts: string[], grounds: string[]): [string, string][] {
  return texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground]));
}

function paletteAfter(selector: string): Palette {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`No block ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((hit) => [hit[1], hit[2]]),
  );
}

function contrast(palette: Palette, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(palette[one]), luminance(palette[other])].toSorted(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of '#rrggbb' by WCAG. */
function luminance(colour: string | undefined): number {
  if (!colour) throw new Error('No such colour');
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
