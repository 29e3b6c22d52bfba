/** What a refusal's line begins with, for people and for the command that started this one. */
export const REFUSED = '✖ ';

/**
 * A reason why a command cannot go on that the operator can mend. Its message is one line in Vietnamese that
 * says what is wrong and what to do; commands print it without a stack and exit with code 1.
 */
export class Refusal extends Error {
  /** @param {string} message @param {{ cause?: unknown }} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'Refusal';
  }
}

/**
 * Runs a command's main function: prints a refusal as one line, anything unexpected with its stack.
 *
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? `${REFUSED}${error.message}` : error);
    process.exit(1);
  }
}
