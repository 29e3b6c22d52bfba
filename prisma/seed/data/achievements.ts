import { LIVELIHOOD } from './achievements/livelihood';
import { PUBLIC_LIFE } from './achievements/public-life';
import type { Story } from './achievements/story';
import { fill, pick, type Random } from './chance';
import type { Topic } from './topics';

const STORIES: Record<Topic, Story> = { ...PUBLIC_LIFE, ...LIVELIHOOD };

/** What the three sections of a dossier say; all of it is invented. */
export type Told = { achievements: string; results: string; effect: string };

/** What was done in `year` and how; and what came of it: as a result where it has figures, otherwise as the effect on others. */
export function achievements(random: Random, topic: Topic, year: number): Told {
  const story = STORIES[topic];
  const [deed = '', way = '', came = ''] = [story.deed, story.way, story.effect].map((sentences) =>
    fill(random, pick(random, sentences), { year }),
  );
  const counted = /\d/.test(came);
  const besides = story.effect.find((sentence) => !sentence.includes('{') && sentence !== came) ?? '';
  return {
    achievements: `${deed} ${way}`,
    results: counted ? came : '',
    effect: counted ? besides : came,
  };
}
