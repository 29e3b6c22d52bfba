/** Longest texts, in characters as a person counts them. */
export const LONGEST = {
  name: 200,
  model: 300,
  ethnicity: 60,
  position: 200,
  place: 200,
  earlierTitles: 4_000,
  achievements: 20_000,
  results: 20_000,
  effect: 20_000,
  note: 2_000,
  reason: 1_000,
} as const;

export const SHORTEST_REASON = 10;

/** What was done, results and effect together. */
export const LEAST_ACHIEVEMENTS = 50;
