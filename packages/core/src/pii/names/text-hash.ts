/** Begins a hash; also what a phrase is begun with. */
export const hashSeed = 0x811c9dc5;

/** Takes the units of a text from `start` to `end` into a hash (FNV-1a), so that a phrase is hashed word by word. */
export const extendHash = (hash: number, text: string, start = 0, end = text.length): number => {
  let state = hash;
  for (let index = start; index < end; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state;
};

/** Spreads a hash over all of its 32 bits. */
export const finishHash = (hash: number): number => {
  let state = hash ^ (hash >>> 16);
  state = Math.imul(state, 0x85ebca6b);
  state ^= state >>> 13;
  state = Math.imul(state, 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};

/** The hash under which a folded word (see `foldWord`), or folded words parted by one space, are kept in a lexicon. */
export const hashText = (text: string): number => finishHash(extendHash(hashSeed, text));

/** Takes another number into a hash; `finishHash` or a multiplication must follow before its bits are used. */
export const mixHash = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};
