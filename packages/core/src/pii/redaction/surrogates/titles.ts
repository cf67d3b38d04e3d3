import { createKeyedNumbers } from '../keyed-numbers.ts';
import { plainWord } from '../same-value.ts';
import { titles } from './invented-words.ts';
import { likeCase } from './letter-shape.ts';
import type { NameSource } from './names.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Forms of address, without marks: so many people have them that they name nobody, and another would not fit a name. */
const forms = new Set(
  list(`mr mrs ms mx miss mister sir madam madame dame lord lady rev reverend judge esq jr
    herr herrn frau fraulein hr fr monsieur messieurs mesdames mademoiselle m mm mme mmes mlle me maitre
    senor senora senorita sr sra srta don dona senhor senhora signor signora signorina sig sigra
    dott ssa dottor dottore dottoressa avv ing meneer mijnheer mevrouw dhr mevr mw fru froken pan pani`),
);

/** Ranks of one kind and way of writing, each of which may stand for another. */
const ranks: readonly (readonly string[])[] = [
  list('Dr Prof'),
  list('Doctor Professor'),
  list('Capt Sgt Lt Maj Col Gen'),
  list('Captain Sergeant Lieutenant Major Colonel General'),
];

const ranksOf = (word: string): readonly string[] | undefined =>
  ranks.find((kind) => kind.some((rank) => plainWord(rank) === plainWord(word)));

const wordPattern = /[\p{L}\p{M}]+/gu;

/**
 * Forms of address stay; a rank becomes another of its kind, never the same for two of them. `null` where other words
 * stand in the value, which may tell who it is. Several ranks are a usual row (`Prof. Dr.`), and stay.
 */
export const moveTitle = (salt: Uint8Array, value: string): string | null => {
  const words = value.match(wordPattern) ?? [];
  if (words.length === 0) return null;
  const isRow = words.filter((word) => ranksOf(word)).length > 1;
  const isKnown = words.every((word) => forms.has(plainWord(word)) || ranksOf(word));
  if (!isKnown) return null;
  return value.replaceAll(wordPattern, (word) => {
    const kind = ranksOf(word);
    if (!kind || isRow) return word;
    const by = 1 + createKeyedNumbers(salt, `ranks\u0000${kind[0]}`)(kind.length - 1);
    const at = kind.findIndex((rank) => plainWord(rank) === plainWord(word));
    return likeCase(kind[(at + by) % kind.length] ?? word, word);
  });
};

/** For a title that is none of the usual ones, one of these, with the full stop of the value's own. */
export const inventTitle = (value: string, { forWord }: NameSource): string => {
  const title = titles[forWord(value.toLowerCase())(titles.length)] ?? 'Dr';
  return likeCase(title, value) + (value.endsWith('.') ? '.' : '');
};
