import { xmlTags } from './xml-tags';

/** A level of a numbered list as Word defines it ([ECMA-376] 17.9). */
export type ListLevel = {
  start: number;
  format: string;
  /** «%1.%2)»: the counts of the levels, and what stands around them. */
  text: string;
  font: string;
  /** What follows the number: a tab, a space or nothing. */
  suffix: string;
  /** All counts in Arabic digits. */
  isLegal: boolean;
  /** After which level it begins anew, counted from 1; 0 never, null after any. */
  restart: number | null;
};

export type ListOf = { abstractId: string; levels: Map<number, ListLevel>; starts: Map<number, number> };

export type WordLists = {
  /** The list with this number, as a paragraph names it. */
  list: (numId: string) => ListOf | null;
  /** The list and level that a style of paragraphs brings along. */
  ofStyle: (styleId: string) => { numId: string; level: number } | null;
};

/** Reads the definitions of lists and the styles that use them. */
export function readLists(numberingXml: string, stylesXml: string): WordLists {
  const { abstracts, numbers } = readNumbering(numberingXml);
  const styles = readStyles(stylesXml);
  const abstractOf = (abstractId: string, hops = 0): Abstract | null => {
    const abstract = abstracts.get(abstractId) ?? null;
    const linked = abstract?.styleLink ? styles.get(abstract.styleLink)?.numId : undefined;
    const next = linked ? numbers.get(linked)?.abstractId : undefined;
    return next === undefined || hops > 4 ? abstract : abstractOf(next, hops + 1);
  };
  const list = (numId: string): ListOf | null => {
    const number = numbers.get(numId);
    const abstract = number && abstractOf(number.abstractId);
    if (!number || !abstract) return null;
    return {
      abstractId: abstract.id,
      levels: new Map([...abstract.levels, ...number.levels]),
      starts: number.starts,
    };
  };
  const ofStyle = (styleId: string) => {
    let style = styles.get(styleId);
    for (let hops = 0; style && hops < 10; hops++) {
      if (style.numId !== null) {
        const number = numbers.get(style.numId);
        const own = number && abstractOf(number.abstractId)?.levelOfStyle.get(styleId);
        return { numId: style.numId, level: style.level ?? own ?? 0 };
      }
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return null;
  };
  return { list, ofStyle };
}

type Abstract = {
  id: string;
  styleLink: string | null;
  levels: Map<number, ListLevel>;
  levelOfStyle: Map<string, number>;
};
type Numbered = { abstractId: string; levels: Map<number, ListLevel>; starts: Map<number, number> };

function readNumbering(xml: string): { abstracts: Map<string, Abstract>; numbers: Map<string, Numbered> } {
  const abstracts = new Map<string, Abstract>();
  const numbers = new Map<string, Numbered>();
  let abstract: Abstract | null = null;
  let number: Numbered | null = null;
  let level: ListLevel | null = null;
  let at = 0;
  for (const tag of xmlTags(xml)) {
    const value = tag.attribute('w:val') ?? '';
    if (tag.kind === 'CLOSE') {
      if (tag.name === 'w:abstractNum') abstract = null;
      if (tag.name === 'w:num') number = null;
      if (tag.name === 'w:lvl') level = null;
      continue;
    }
    switch (tag.name) {
      case 'w:abstractNum': {
        const id = tag.attribute('w:abstractNumId') ?? '';
        abstract = { id, styleLink: null, levels: new Map(), levelOfStyle: new Map() };
        abstracts.set(id, abstract);
        break;
      }
      case 'w:numStyleLink':
        if (abstract) abstract.styleLink = value;
        break;
      case 'w:num':
        number = { abstractId: '', levels: new Map(), starts: new Map() };
        numbers.set(tag.attribute('w:numId') ?? '', number);
        break;
      case 'w:abstractNumId':
        if (number) number.abstractId = value;
        break;
      case 'w:lvlOverride':
        at = countOf(tag.attribute('w:ilvl'), 0);
        break;
      case 'w:startOverride':
        number?.starts.set(at, countOf(value, 1));
        break;
      case 'w:lvl':
        at = countOf(tag.attribute('w:ilvl'), 0);
        level = {
          start: 0,
          format: 'decimal',
          text: '',
          font: '',
          suffix: 'tab',
          isLegal: false,
          restart: null,
        };
        (number ?? abstract)?.levels.set(at, level);
        break;
      case 'w:pStyle':
        if (abstract && level) abstract.levelOfStyle.set(value, at);
        break;
      default:
        if (level) readLevel(level, tag.name, value, tag.attribute('w:ascii'));
    }
  }
  return { abstracts, numbers };
}

function readLevel(level: ListLevel, name: string, value: string, font: string | null): void {
  if (name === 'w:start') level.start = countOf(value, 0);
  if (name === 'w:numFmt') level.format = value;
  if (name === 'w:lvlText') level.text = value;
  if (name === 'w:suff') level.suffix = value;
  if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
  if (name === 'w:lvlRestart') level.restart = countOf(value, 0);
  if (name === 'w:rFonts') level.font = font ?? '';
}

type Style = { basedOn: string | null; numId: string | null; level: number | null };

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  for (const tag of xmlTags(xml)) {
    if (tag.name === 'w:style') {
      style = tag.kind === 'OPEN' ? { basedOn: null, numId: null, level: null } : null;
      if (style) styles.set(tag.attribute('w:styleId') ?? '', style);
    } else if (style && tag.kind !== 'CLOSE') {
      const value = tag.attribute('w:val');
      if (tag.name === 'w:basedOn') style.basedOn = value;
      if (tag.name === 'w:numId') style.numId = value;
      if (tag.name === 'w:ilvl') style.level = countOf(value, 0);
    }
  }
  return styles;
}

function countOf(text: string | null, otherwise: number): number {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
