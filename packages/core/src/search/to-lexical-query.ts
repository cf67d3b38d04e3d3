import type { LexicalClause, LexicalQuery, PhraseClause, TermClause } from '../ports/search-index.ts';
import { countEdits } from './count-edits.ts';
import type { QueryPart } from './split-query.ts';
import { type SearchLanguage, searchLanguages } from './text/language.ts';
import { stemWord } from './text/stem-word.ts';
import { isStopWord } from './text/stop-words.ts';
import { tellQueryLanguage } from './text/tell-query-language.ts';
import { tokenize } from './text/tokenize.ts';

export type UnderstoodQuery = {
  query: LexicalQuery;
  language: SearchLanguage | null;
  /** What is looked for, as it was written but folded. */
  words: string[];
  /** What was taken for words that the index does not have. */
  corrections: Record<string, string[]>;
};

/** A longer question is no better one, and each word costs time. */
const mostWords = 200;
/** For a misspelt word. */
const mostCorrections = 3;

/** How many letters of a term may be wrong: none in short ones and numbers, which are other words then. */
const editsFor = (term: string): 0 | 1 | 2 => {
  if (/\p{N}/u.test(term) || term.length < 5) return 0;
  return term.length < 7 ? 1 : 2;
};

/**
 * A text's own language decides how its words are written in the index. The words of a question whose language is told
 * are asked for in that one's way, and as they are; others in every way.
 */
const stemsOf = (word: string, language: SearchLanguage | null): string[] => [
  ...new Set([...(language === null ? searchLanguages : [language]).map((one) => stemWord(word, one)), word]),
];

/** The terms that the index has for a word: its stems, or those nearest to them where it has none. */
export type FindTerms = (clause: TermClause) => Promise<string[]>;
type Resolved = { terms: string[]; isCorrected: boolean };

const toClause = (term: string, edits: 0 | 1 | 2): TermClause => ({
  kind: 'term',
  term,
  part: null,
  edits,
  prefix: false,
});

const resolveWord = async (options: {
  word: string;
  language: SearchLanguage | null;
  findTerms: FindTerms;
}): Promise<Resolved> => {
  const { word, language, findTerms } = options;
  const stems = stemsOf(word, language);
  // A term that is known stands for itself, whatever is asked for besides.
  const found = await Promise.all(stems.map((term) => findTerms(toClause(term, editsFor(term) || 1))));
  const known = stems.filter((stem, at) => found[at]?.[0] === stem);
  if (known.length > 0) return { terms: known, isCorrected: false };
  const near = stems.flatMap((stem, at) =>
    (found[at] ?? []).map((term) => ({
      term,
      edits: countEdits({ from: stem, to: term, most: editsFor(stem) }),
      most: editsFor(stem),
    })),
  );
  const fewest = Math.min(...near.filter(({ edits, most }) => edits <= most).map(({ edits }) => edits));
  const nearest = near.filter(({ edits, most }) => edits <= most && edits === fewest).map(({ term }) => term);
  return nearest.length > 0
    ? { terms: [...new Set(nearest)].slice(0, mostCorrections), isCorrected: true }
    : { terms: stems, isCorrected: false };
};

const anyOf = (ways: readonly (TermClause | PhraseClause)[]): LexicalClause[] => {
  const [only] = ways;
  if (ways.length > 1) return [{ kind: 'any', of: ways }];
  return only ? [only] : [];
};

const toWordClauses = (terms: readonly string[], part: TermClause['part']): LexicalClause[] =>
  anyOf(terms.map((term) => ({ ...toClause(term, 0), part })));

const toPhraseClauses = (words: readonly string[], part: TermClause['part']): LexicalClause[] => {
  const ways = new Map(
    [null, ...searchLanguages].map((language) => {
      const terms = words.map((word) => stemWord(word, language));
      return [JSON.stringify(terms), { kind: 'phrase' as const, terms, part }];
    }),
  );
  return words.length === 0 ? [] : anyOf([...ways.values()]);
};

/** What the index is asked: stop words are left out of it unless there is nothing else, words given twice are not. */
export const toLexicalQuery = async (
  parts: readonly QueryPart[],
  findTerms: FindTerms,
): Promise<UnderstoodQuery> => {
  const language = tellQueryLanguage(parts.map(({ text }) => text).join(' '));
  const wordsOf = (part: QueryPart): string[] =>
    tokenize(part.text)
      .map(({ word }) => word)
      .slice(0, mostWords);
  const says = (word: string): boolean => !isStopWord(word, language ?? 'en');
  const isOnlyStops = !parts.some((part) => wordsOf(part).some(says));
  const keptOf = (part: QueryPart): string[] =>
    part.want === 'should' && !isOnlyStops ? wordsOf(part).filter(says) : wordsOf(part);
  const resolved = new Map<string, Resolved>();
  const words = new Set<string>();
  for (const part of parts) {
    for (const word of keptOf(part)) {
      if (part.want !== 'must-not') words.add(word);
      if ((part.isPhrase && part.want !== 'should') || resolved.has(word)) continue;
      resolved.set(word, await resolveWord({ word, language, findTerms }));
    }
  }
  const query: { [Want in keyof LexicalQuery]: LexicalClause[] } = { should: [], must: [], mustNot: [] };
  for (const part of parts) {
    const list = { should: query.should, must: query.must, 'must-not': query.mustNot }[part.want];
    const place = part.inTitle ? ('title' as const) : null;
    if (part.isPhrase) list.push(...toPhraseClauses(wordsOf(part), place));
    // What need not be found as a phrase counts word by word, too.
    if (!part.isPhrase || part.want === 'should')
      for (const word of keptOf(part)) list.push(...toWordClauses(resolved.get(word)?.terms ?? [], place));
  }
  const corrected = [...resolved].filter(([, { isCorrected }]) => isCorrected);
  const corrections = Object.fromEntries(corrected.map(([word, { terms }]) => [word, terms]));
  return { query, language, words: [...words], corrections };
};
