/** Something that is kept: its key, and since when. */
export type Kept = { key: string; since: Date };

/** Where the bytes of files are. What a key means to people stands in the database. */
export type Storage = {
  /** Keeps bytes under a new key: all of them or, where it fails, none. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Null where nothing is kept under the key. Whole: a file is at most 10 MB. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** No failure where nothing is kept under the key. */
  remove(key: string): Promise<void>;
  /** All that has been kept since before `olderThan`, also what was left of an upload that broke off. */
  list(olderThan: Date): AsyncIterable<Kept>;
};
