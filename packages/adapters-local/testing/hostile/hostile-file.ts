/** A file made to harm its reader. */
export type HostileFile = {
  /** What is hostile about it; unique. */
  title: string;
  /** The name under which it comes; readers go by its bytes. */
  fileName: string;
  bytes: () => Uint8Array;
  /** The code that reading it must end with, or words that reading it must find. */
  expected: { code: string } | { words: readonly string[] };
};
