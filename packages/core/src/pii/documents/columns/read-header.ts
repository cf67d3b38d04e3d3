import { foldWord } from '../../engine/pii-text.ts';
import { type HeaderWords, otherHeaders, sureHeaders, unsureHeaders } from './header-words.ts';

/** What the head of a column says that the column holds. */
export type HeaderHint = {
  type: string;
  sure: boolean;
  /** The listed word that said it. */
  listed: string;
};

type Term = HeaderHint & { words: readonly string[] };

/** Heads longer than this are sentences. */
const maxWords = 6;

/** The words of a head or key, `dateOfBirth` and `date_of_birth` too. */
const cutHeader = (header: string): string[] =>
  header
    .slice(0, 200)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .match(/[\p{L}\p{M}]+/gu)
    ?.map(foldWord) ?? [];

const toTerms = (words: HeaderWords, sure: boolean): Term[] =>
  Object.entries(words).flatMap(([type, list]) =>
    list.split(',').map((entry) => {
      const listed = entry.trim();
      return { type, sure, listed, words: listed.split(' ') };
    }),
  );

/** Longer terms say more: `place of birth` before `place`. */
const terms = [...toTerms(sureHeaders, true), ...toTerms(unsureHeaders, false)].toSorted(
  (a, b) => b.words.length - a.words.length,
);
const others = new Set(otherHeaders.split(',').map((word) => word.trim()));

const holds = (words: readonly string[], wanted: readonly string[]): boolean =>
  words.some((_, at) => wanted.every((word, step) => words[at + step] === word));

/** The type that a head announces; null where it announces none that its words alone could tell. */
export const readHeader = (header: string | null): HeaderHint | null => {
  const words = header === null ? [] : cutHeader(header);
  if (words.length === 0 || words.length > maxWords) return null;
  const joined = words.join('');
  const found = terms.find(
    (term) => term.words.join('') === joined || (term.sure && holds(words, term.words)),
  );
  if (!found) return null;
  if (words.some((word) => others.has(word) && !found.words.includes(word))) return null;
  const { type, sure, listed } = found;
  return { type, sure, listed };
};

/** Words for the name of anything, which also announce the name of a person. */
const anyName = new Set([
  'name',
  'names',
  'nom',
  'nombre',
  'nome',
  'naam',
  'title',
  'titel',
  'titre',
  'titulo',
]);

/**
 * A head as context of the values below: the name of a competition is called by its kind alone, as the word for names
 * would let it be taken for a person's.
 */
export const toContextHead = (header: string): string => {
  const words = header.split(/[\s_]+/);
  if (words.length < 2 || readHeader(header) !== null) return header;
  const kept = words.filter((word) => !anyName.has(foldWord(word.replaceAll(/[^\p{L}]/gu, ''))));
  return kept.length === 0 ? header : kept.join(' ');
};
