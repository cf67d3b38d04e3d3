/** Classes of characters, as bits. */
export const charClass = {
  other: 0,
  lower: 1,
  upper: 2,
  letter: 4,
  digit: 8,
  mark: 16,
  unspaced: 32,
} as const;

/** Marks a code unit whose class was not asked for yet. */
const unknown = 255;

/**
 * Scripts that are written without spaces between words, and Hangul, whose particles follow numbers without one:
 * a number beside them stands alone.
 */
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]/u;

const classify = (character: string): number => {
  if (/\p{Nd}/u.test(character)) return charClass.digit;
  if (unspacedScript.test(character)) return charClass.unspaced;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return charClass.upper;
  if (/\p{Ll}/u.test(character)) return charClass.lower;
  if (/\p{L}/u.test(character)) return charClass.letter;
  return /\p{M}/u.test(character) ? charClass.mark : charClass.other;
};

/** Tells the class of UTF-16 units, learning those outside ASCII as they come. */
export type CharClasses = {
  /** The class of the unit at an offset; both units of an astral character have its class. */
  at(text: string, offset: number): number;
};

const createCharClasses = (): CharClasses => {
  const table = new Uint8Array(0x1_0000).fill(unknown);
  const learn = (text: string, offset: number, unit: number): number => {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const start = unit >= 0xdc00 ? offset - 1 : offset;
      return classify(String.fromCodePoint(text.codePointAt(start) ?? unit));
    }
    const found = classify(String.fromCharCode(unit));
    table[unit] = found;
    return found;
  };
  return {
    at: (text, offset) => {
      const unit = text.charCodeAt(offset);
      const known = table[unit] ?? unknown;
      return known === unknown ? learn(text, offset, unit) : known;
    },
  };
};

let shared: CharClasses | undefined;

/** The classes of characters; the table is made at the first use. */
export const getCharClasses = (): CharClasses => {
  shared ??= createCharClasses();
  return shared;
};
