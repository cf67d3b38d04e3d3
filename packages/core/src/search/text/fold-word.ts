/** Letters that no mark can be taken from. */
const spellings: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};
const special = new RegExp(`[${Object.keys(spellings).join('')}]`, 'gu');

/** Lower case, without accents, and with plain letters for ligatures and letters of other widths. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(special, (letter) => spellings[letter] ?? letter);
