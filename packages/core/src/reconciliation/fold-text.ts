/**
 * One spelling for texts that differ in case, accents or the way umlauts are written: `Müller`, `MUELLER`
 * and `Muller` become `muller`. Writing `ue` for `ü` is folded everywhere, so that an honest `ue` (as in
 * `blue`) changes too; both sides of a comparison change alike.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'a')
    .replaceAll('œ', 'o')
    .replaceAll('ł', 'l')
    .replace(/([aou])e/g, '$1');

/** Letters and digits only, upper case: the form in which numbers of documents and items are compared. */
export const foldIdentifier = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
