import type { ContextWords } from './context-words.ts';
import { commonIn } from './language/common-words.ts';
import { foldWord, type PiiText, tokenFlag } from './pii-text.ts';
import { createWordFilter, mayBeListed, type WordFilter } from './word-filter.ts';

/** How many words before and behind a span are looked at; numbers between them do not count, up to `maxTokens`. */
const wordsBefore = 8;
const wordsBehind = 4;
const maxTokens = 40;
/** Characters: a word further away speaks of something else. */
const maxDistance = 160;

/** A listed word or phrase, in words as texts are cut into them. */
type Term = {
  words: readonly string[];
  listed: string;
  /** Languages in which it is an everyday word and no term. */
  everydayIn: ReadonlySet<string>;
};

/** The words of some languages, ready for looking up. */
export type ContextTerms = {
  byFirst: ReadonlyMap<string, readonly Term[]>;
  /** Terms of scripts without spaces: looked for within tokens. */
  unspaced: readonly Term[];
  /** Of the terms' first words. */
  filter: WordFilter;
};

/** A term beside a span: how many words away it stands, and its listed form. */
export type ContextHit = { distance: number; listed: string };

const cutWords = (term: string): { words: string[]; unspaced: boolean } => {
  const words = foldWord(term).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
  return { words, unspaced: unspaced.test(term) };
};

/** Makes the terms of the languages asked for; all of them when none are. */
export const compileContext = (words: ContextWords, languages?: ReadonlySet<string>): ContextTerms => {
  const byFirst = new Map<string, Term[]>();
  const unspaced: Term[] = [];
  const add = (term: Term) => {
    const first = term.words[0];
    if (first === undefined) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  };
  const listedIn = (listed: string): string[] =>
    Object.keys(words).filter((language) => words[language]?.includes(listed));
  for (const [language, terms] of Object.entries(words)) {
    if (languages && !languages.has(language)) continue;
    for (const listed of terms) {
      const cut = cutWords(listed);
      const common = cut.words.length > 1 ? undefined : commonIn.get(cut.words[0] ?? '');
      const own = common && listedIn(listed);
      const everydayIn = new Set(common?.filter((each) => !own?.includes(each)));
      if (cut.unspaced) unspaced.push({ words: [cut.words.join('')], listed, everydayIn });
      else {
        add({ words: cut.words, listed, everydayIn });
        // Names of columns and keys are written together: `taxId`, `dateOfBirth`.
        if (cut.words.length > 1) add({ words: [cut.words.join('')], listed, everydayIn });
      }
    }
  }
  return { byFirst, unspaced, filter: createWordFilter(byFirst.keys(), [1]) };
};

/** Whether a term is an everyday word of the language around it: `pan` among Spanish words, but not `PAN`. */
const isEveryday = (term: Term, text: PiiText, index: number): boolean =>
  term.everydayIn.size > 0 &&
  ((text.tokens.flags[index] ?? 0) & tokenFlag.lower) !== 0 &&
  term.everydayIn.has(text.languageAt(index));

const matchAt = (terms: ContextTerms, text: PiiText, index: number, limit: number): Term | null => {
  const flags = text.tokens.flags[index] ?? 0;
  if ((flags & tokenFlag.foreign) === 0 && !mayBeListed(terms.filter, text, index)) return null;
  const word = text.word(index);
  if (flags & tokenFlag.unspaced) {
    return terms.unspaced.find((term) => word.includes(term.words[0] ?? word)) ?? null;
  }
  const listed =
    terms.byFirst.get(word) ?? (word.endsWith('s') ? terms.byFirst.get(word.slice(0, -1)) : undefined);
  for (const term of listed ?? []) {
    const last = index + term.words.length;
    if (last > limit) continue;
    const isWhole = term.words.every((wanted, step) => step === 0 || text.word(index + step) === wanted);
    if (isWhole && !isEveryday(term, text, index)) return term;
  }
  return null;
};

/** The last token of a term that begins at `index`. */
const lastOf = (term: Term, index: number): number => index + term.words.length - 1;

const hasLetter = (text: PiiText, index: number) =>
  ((text.tokens.flags[index] ?? 0) & tokenFlag.letter) !== 0;

/** Whether a number follows the word at `index`, the last one of a term, which is then the label of that number. */
const labelsNext = (text: PiiText, index: number): boolean => {
  for (let next = index + 1; next <= index + 2; next += 1) {
    if ((text.tokens.flags[next] ?? 0) & tokenFlag.digit) return true;
  }
  return false;
};

const joiningWords = new Set('and or und oder et ou y e o i en of oraz lub och eller'.split(' '));

/** Whether the label at `index` has a number of its own before the token `first`, and other words go on behind it. */
const isDone = (text: PiiText, index: number, first: number): boolean => {
  let number = index + 1;
  while (number < first && number <= index + 2 && !((text.tokens.flags[number] ?? 0) & tokenFlag.digit))
    number += 1;
  if (number >= first || number > index + 2) return false;
  for (let next = number + 1; next < first; next += 1) {
    if (hasLetter(text, next) && !joiningWords.has(text.word(next))) return true;
  }
  return false;
};

/** The `s` of a genitive, which is no word of its own. */
const isGenitive = (text: PiiText, index: number): boolean => {
  const start = text.tokens.starts[index] ?? 0;
  return (text.tokens.ends[index] ?? 0) - start === 1 && text.text.startsWith("'s", start - 1);
};

/** The nearest term before a span, which begins in the token `first`; `isOpen`: of those that have no number yet. */
const findBefore = (
  terms: ContextTerms,
  text: PiiText,
  options: { first: number; start: number; isOpen: boolean; least: number; words: number },
): ContextHit | null => {
  const { first, start, isOpen, least, words } = options;
  let distance = 0;
  for (let index = first - 1; index >= Math.max(least, first - maxTokens); index -= 1) {
    if (start - (text.tokens.ends[index] ?? 0) > maxDistance) return null;
    if (!hasLetter(text, index) || isGenitive(text, index)) continue;
    distance += 1;
    const term = matchAt(terms, text, index, first);
    if (term && !(isOpen && isDone(text, lastOf(term, index), first)))
      return { distance, listed: term.listed };
    if (distance >= words) return null;
  }
  return null;
};

/**
 * The nearest term behind a span on its line. The next line's words are labels of what follows them, and so is a word
 * with another number behind it.
 */
const findBehind = (
  terms: ContextTerms,
  text: PiiText,
  { next, end, words }: { next: number; end: number; words: number },
): ContextHit | null => {
  let distance = 0;
  for (let index = next; index < Math.min(text.tokens.count, next + maxTokens); index += 1) {
    if ((text.tokens.flags[index] ?? 0) & tokenFlag.lineStart) return null;
    if ((text.tokens.starts[index] ?? 0) - end > maxDistance) return null;
    if (!hasLetter(text, index) || isGenitive(text, index)) continue;
    distance += 1;
    const term = matchAt(terms, text, index, text.tokens.count);
    if (term) return labelsNext(text, lastOf(term, index)) ? null : { distance, listed: term.listed };
    if (distance >= words) return null;
  }
  return null;
};

/** A term in the head of a column, which is as near as can be to all of its values. */
const findInHead = (
  terms: ContextTerms,
  text: PiiText,
  head: { start: number; end: number },
): ContextHit | null => {
  const last = text.tokenFrom(head.end);
  for (let index = text.tokenFrom(head.start); index < last; index += 1) {
    const term = matchAt(terms, text, index, last);
    if (term) return { distance: 1, listed: term.listed };
  }
  return null;
};

/**
 * The nearest term on either side of a span; whole words only. `isOpen`: before it only terms that have no number yet;
 * `nearer`: only terms that are fewer words away than this.
 */
export const findContext = (
  terms: ContextTerms,
  text: PiiText,
  span: { start: number; end: number; isOpen?: boolean; nearer?: number },
): ContextHit | null => {
  const { start, end, isOpen = false, nearer = maxTokens } = span;
  if ((terms.byFirst.size === 0 && terms.unspaced.length === 0) || nearer <= 1) return null;
  const first = text.tokenFrom(start);
  const head = text.headOver(start);
  const before =
    (head && findInHead(terms, text, head)) ??
    findBefore(terms, text, {
      first,
      start,
      isOpen,
      // In a table the words of the lines above speak of what is below them.
      least: head ? text.tokenFrom(head.line) : 0,
      words: Math.min(wordsBefore, nearer - 1),
    });
  const words = Math.min(wordsBehind, (before?.distance ?? nearer) - 1);
  const behind = words > 0 ? findBehind(terms, text, { next: text.tokenFrom(end), end, words }) : null;
  return behind ?? before;
};
