/**
 * What is known of a word or phrase, packed into 16 bits. Fields of two or three bits are degrees: 0 is "not at all".
 */
export const lexiconField = {
  /** Given name: 1 rare, 2 known, 3 frequent. */
  given: { shift: 0, mask: 3 },
  /** Surname: 1 seen, 2 listed, 3 listed for several languages. */
  surname: { shift: 2, mask: 3 },
  /** City: 1 small, 2 over 15,000 inhabitants, 3 over 200,000. */
  city: { shift: 4, mask: 3 },
  country: { shift: 6, mask: 1 },
  /** State, province, county or the like. */
  region: { shift: 7, mask: 1 },
  organization: { shift: 8, mask: 1 },
  /** Nationality, religion or political group. */
  group: { shift: 9, mask: 1 },
  /** English word written in lower case: 1 rare to 5 among the thousand most frequent. */
  english: { shift: 10, mask: 7 },
  /** A function word of another language. */
  foreign: { shift: 13, mask: 1 },
  /** A longer phrase of the lexicon begins with this. */
  begins: { shift: 14, mask: 1 },
  /** In English dictionaries with a capital only (`Monday`, `Boston`). */
  proper: { shift: 15, mask: 1 },
} as const;

/** Knows words and phrases by the hash of their folded form. */
export type Lexicon = {
  /** The packed fields of a hash; 0 when it is not known. */
  entry(hash: number): number;
};

/** One field of a packed entry. */
export const lexiconValue = (entry: number, field: { shift: number; mask: number }): number =>
  (entry >> field.shift) & field.mask;

/** A lexicon over two columns of one length: hashes (no two the same) and their packed fields. */
export const createLexicon = (columns: { hashes: Uint32Array; entries: Uint16Array }): Lexicon => {
  const { hashes, entries } = columns;
  if (hashes.length !== entries.length) throw new RangeError('a lexicon needs one entry for each hash');
  // Open addressing at half load: a miss costs one or two looks.
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const mask = size - 1;
  const keys = new Uint32Array(size);
  const values = new Uint16Array(size);
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index] ?? 0;
    let slot = hash & mask;
    while (values[slot]) slot = (slot + 1) & mask;
    keys[slot] = hash;
    values[slot] = entries[index] ?? 0;
  }
  return {
    entry: (hash) => {
      let slot = hash & mask;
      for (let value = values[slot]; value; value = values[slot]) {
        if (keys[slot] === hash) return value;
        slot = (slot + 1) & mask;
      }
      return 0;
    },
  };
};
