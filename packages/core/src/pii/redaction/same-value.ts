import { foldValue } from './fold-value.ts';

/** Words before and behind a name that tell the form of address, and not who it is. */
const forms = new Set(
  'mr mrs ms miss dr prof professor sir madam herr frau fräulein hr fr m mme mlle monsieur madame señor señora sr sra signor signora sig jr'.split(
    ' ',
  ),
);

/** A letter without its marks: `Müller` and `Muller` are one. */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '');

const toPerson = (value: string): string => {
  const words = (value.match(/[\p{L}\p{M}]+/gu) ?? []).map(plainWord);
  const named = words.filter((word) => !forms.has(word));
  return (named.length > 0 ? named : words).toSorted().join(' ');
};

/**
 * What is the same for all spellings of one value of a type: case, spaces and signs between do not count, nor in the
 * names of people their order (`Müller, Anna`), titles and marks.
 */
export const toSameValue = (type: string, value: string): string =>
  (type === 'PERSON' ? toPerson(value) : foldValue(value)) || value;
