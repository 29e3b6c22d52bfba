/** What a document may be, and what reading it may cost. */
export type DocumentLimits = {
  /** Of the file as it comes. */
  bytes: number;
  pages: number;
  /** Of the text that comes out; what has no pages of its own counts as `CHARACTERS_A_PAGE` a page. */
  characters: number;
  /** Of the parts of a Word document that hold text, unpacked. */
  unpackedBytes: number;
  /** Of the processor, so that a server under load refuses no document that it takes otherwise. */
  milliseconds: number;
  /** Of the process that reads, all in all. */
  megabytes: number;
};

export const CHARACTERS_A_PAGE = 5_000;

export const LIMITS: DocumentLimits = {
  bytes: 20 * 1024 * 1024,
  pages: 200,
  characters: 200 * CHARACTERS_A_PAGE,
  unpackedBytes: 30_000_000,
  milliseconds: 30_000,
  megabytes: 600,
};
