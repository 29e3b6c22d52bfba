/** The voices of a state. Each is a colour and a sign; the word comes with the place where it is used. */
export type Tone = 'neutral' | 'short' | 'met' | 'above' | 'late';

/** What is seen besides the colour, so that no state is told by colour alone. */
export const TONE_SIGNS: Record<Tone, string> = { neutral: '–', short: '▾', met: '✓', above: '▴', late: '!' };

/** Ground and text of a label in the tone. */
export const TONE_GROUNDS: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  short: 'bg-short-soft text-short',
  met: 'bg-met-soft text-met',
  above: 'bg-above-soft text-above',
  late: 'bg-late-soft text-late',
};

/** Joins class names, leaving out what is absent. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
