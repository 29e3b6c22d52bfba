/**
 * What a rule answers when it refuses. A refusal is expected and not an error: the same object becomes the
 * message beside the field, the line of the error summary and the answer of the server.
 */
export type Problem = {
  /** Name of the form field where the problem is mended; also the id that the error summary links to. */
  at: string;
  /** Stable word for tests and logs; never shown. */
  code: string;
  /** Vietnamese: what is wrong and how to mend it. */
  message: string;
};

/** Builds a refusal. */
export function refuse(at: string, code: string, message: string): Problem {
  return { at, code, message };
}
