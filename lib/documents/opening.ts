import type { Outline, Section } from './outline';

/** The paragraphs between the title and the first part: what the plan rests on and the sentence that issues it. */
export function openings({ paragraphs }: Outline): Section[] {
  return paragraphs.filter(({ region }) => region === 'HEAD').slice(0, 60);
}
