import { charClass, getCharClasses } from '../engine/char-class.ts';
import { standsAlone } from '../engine/pattern-recognizer.ts';
import type { PiiCandidate } from '../engine/pii-entity.ts';
import { foldWord, type PiiText } from '../engine/pii-text.ts';
import type { Recognizer } from '../engine/recognizer.ts';
import { createPatternAutomaton, type PatternAutomaton } from './pattern-automaton.ts';
import type { PiiSettings } from './settings-schema.ts';

type CustomPattern = { automaton: PatternAutomaton; score: number };

/** Places where a value may begin: behind what is no letter and no digit, and not at white space. */
const findAt = (text: PiiText, { automaton, score }: CustomPattern, type: string): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  const classes = getCharClasses();
  let afterWord = false;
  for (let at = 0; at < text.text.length; at += 1) {
    const inWord = classes.at(text.text, at) !== charClass.other;
    if (!(inWord && afterWord) && text.text.charCodeAt(at) > 32) {
      const end = automaton.match(text.text, at);
      if (end > at && standsAlone(text.text, { start: at, end }, 'word')) {
        found.push({ type, start: at, end, score, because: "a pattern of the workspace's own" });
      }
    }
    afterWord = inWord;
  }
  return found;
};

/** A recogniser of the workspace's own: its patterns run in automata, so that none can be slow. */
export const createCustomRecognizer = (declared: PiiSettings['recognizers'][number]): Recognizer => {
  const { name, type, description, patterns, context, against } = declared;
  const automata = patterns.map(({ regex, score, ignoreCase }) => ({
    automaton: createPatternAutomaton(regex, { ignoreCase }),
    score,
  }));
  return {
    name,
    types: [type],
    description: description ?? "found by a pattern of the workspace's own",
    method: 'pattern',
    // Words of the workspace's own count in every language: English ones do.
    context: { en: context },
    against: { en: against },
    patterns: [],
    find: (text) => automata.flatMap((pattern) => findAt(text, pattern, type)),
  };
};

/** Between the words of a listed value: at most this many characters that are no letters. */
const maxGap = 3;

type Listed = { words: readonly string[]; exact: readonly string[] | null };

const cutWords = (value: string): string[] => value.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const endOfListed = (text: PiiText, index: number, { words, exact }: Listed): number => {
  const { starts, ends, count } = text.tokens;
  if (index + words.length > count) return -1;
  for (const [step, word] of words.entries()) {
    const at = index + step;
    if (step > 0 && (starts[at] ?? 0) - (ends[at - 1] ?? 0) > maxGap) return -1;
    if (exact ? text.token(at) !== exact[step] : text.word(at) !== word) return -1;
  }
  return ends[index + words.length - 1] ?? -1;
};

/** Values that are always reported, as whole words; of two that begin alike the longer. */
export const createDenyList = (declared: PiiSettings['deny'][number], name: string): Recognizer => {
  const { type, values, caseSensitive } = declared;
  const byFirst = new Map<string, Listed[]>();
  for (const value of values) {
    const exact = cutWords(value);
    const words = exact.map(foldWord);
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, exact: caseSensitive ? exact : null }]);
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.words.length - left.words.length);
  const find = (text: PiiText): PiiCandidate[] => {
    const found: PiiCandidate[] = [];
    for (let index = 0; index < text.tokens.count; index += 1) {
      const start = text.tokens.starts[index] ?? 0;
      for (const listed of byFirst.get(text.word(index)) ?? []) {
        const end = endOfListed(text, index, listed);
        if (end < 0) continue;
        found.push({
          type,
          start,
          end,
          score: 1,
          verified: true,
          because: "on a list of the workspace's own",
        });
        break;
      }
    }
    return found;
  };
  return {
    name,
    types: [type],
    description: 'values that are always reported',
    method: 'pattern',
    patterns: [],
    find,
  };
};
