const folded: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
};

/** Signs for "number" in French, Spanish and Italian: `N°`, `Nº`, `n.º` and `№` are all `no`. */
const numberSign = /(?<!\p{L})n(?:\.\s?)?[º°]|№/gu;

const foldText = (text: string): string =>
  text
    .replace(numberSign, ' no ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüßæøł]/g, (letter) => folded[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();

/**
 * The form in which labels are compared: lower case, umlauts written out (`Rechnungsempfänger` equals
 * `Rechnungsempfaenger`), other accents dropped, punctuation and runs of white space as one space.
 * `#` and `%` are kept because they carry meaning in labels.
 */
export const normalizeText = (text: string): string => {
  const lower = text.toLowerCase();
  // Most words are plain: the long way costs ten times as much.
  if (/^[\x20-\x7e]*$/.test(lower)) return lower.replace(/[^a-z0-9#%]+/g, ' ').trim();
  return foldText(lower);
};
