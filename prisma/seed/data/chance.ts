/** Choices by a given source of chance, so that the demo is the same on every machine. */
import { twoDigits } from '../../../lib/format/numbers';

/** A number from 0 (included) to 1 (excluded), from a seeded generator. */
export type Random = () => number;

export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('Nothing to choose from');
  return chosen;
}

/** `weight`s need not add up to anything in particular. */
export function pickWeighted<T extends { weight: number }>(random: Random, list: readonly T[]): T {
  let rest = random() * list.reduce((sum, item) => sum + item.weight, 0);
  for (const item of list) {
    rest -= item.weight;
    if (rest < 0) return item;
  }
  return pick(random, list);
}

/**
 * Fills a sentence: «{12-40}» becomes a number of that range as the administration writes it (07, 1.350), «{place}» the value given.
 * Throws where a name has no value, so that no brace reaches the screen.
 */
export function fill(random: Random, sentence: string, values: Record<string, string | number> = {}): string {
  return sentence.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const range = /^(\d+)-(\d+)$/.exec(name);
    if (range) return figure(random, Number(range[1]), Number(range[2]));
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in «${sentence}»`);
    return String(value);
  });
}

/** Large figures are rounded: nobody reports 1.347 m². */
function figure(random: Random, least: number, most: number): string {
  const step = least >= 1000 ? 50 : least >= 200 ? 10 : 1;
  return twoDigits(least + step * Math.floor(random() * (Math.floor((most - least) / step) + 1)));
}
