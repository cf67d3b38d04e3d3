/** Which word of the documents an invented word stands for, so that it stands for no other. */
export type WordOwners = {
  /** Whether an invented word, in lower case, stands for another word than this. */
  isOfOther(invented: string, word: string): boolean;
  /** Takes an invented word for a word, unless it is taken: until `keep`, only for the value that is being invented. */
  take(invented: string, word: string): void;
  /** Words taken since the last call stay so. */
  keep(): void;
  /** Words taken since the last call are free again. */
  drop(): void;
};

export const createWordOwners = (): WordOwners => {
  const kept = new Map<string, string>();
  const begun = new Map<string, string>();
  const ownerOf = (invented: string) => kept.get(invented) ?? begun.get(invented);
  return {
    isOfOther: (invented, word) => (ownerOf(invented) ?? word) !== word,
    take: (invented, word) => {
      if (ownerOf(invented) === undefined) begun.set(invented, word);
    },
    keep: () => {
      for (const [invented, word] of begun) kept.set(invented, word);
      begun.clear();
    },
    drop: () => begun.clear(),
  };
};
