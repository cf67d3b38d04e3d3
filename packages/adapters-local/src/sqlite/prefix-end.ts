const lastCodePoint = 0x10ffff;

const following = (codePoint: number): number => (codePoint === 0xd7ff ? 0xe000 : codePoint + 1);

/**
 * The least text that is greater than every text with this prefix, in the order of UTF-8 bytes; null where
 * there is none. Lets a prefix be a range of an index.
 */
export const prefixEnd = (prefix: string): string | null => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  return String.fromCodePoint(...points, following(last));
};
