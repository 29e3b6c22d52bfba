import { LIVELIHOOD } from './achievements/livelihood';
import { PUBLIC_LIFE } from './achievements/public-life';
import type { Story } from './achievements/story';
import { fill, pick, type Random } from './chance';
import type { Topic } from './topics';

const STORIES: Record<Topic, Story> = { ...PUBLIC_LIFE, ...LIVELIHOOD };

/** Three sentences with figures: what was done in `year`, how, and what came of it. All of it is invented. */
export function achievements(random: Random, topic: Topic, year: number): string {
  const story = STORIES[topic];
  return [story.deed, story.way, story.effect]
    .map((sentences) => fill(random, pick(random, sentences), { year }))
    .join(' ');
}
