/** A number that is the same for the same text on every machine (FNV-1a). */
export const toHash = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
};

/**
 * Whether confidences are fitted to this content of a data set outside the repository: half of them are, and what
 * confidences are worth is measured on the other half.
 */
export const isForFit = ({ group }: { group: string }): boolean => toHash(group) % 2 === 0;
