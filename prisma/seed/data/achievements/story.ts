/** Three pools of sentences without a subject, so that they fit a collective, a person and a household alike. */
export type Story = {
  /** What was done; opens with the year. */
  deed: readonly string[];
  /** How it was done. */
  way: readonly string[];
  /** What came of it. */
  effect: readonly string[];
};
