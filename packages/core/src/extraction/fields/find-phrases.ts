import type { FieldDefinition, FieldType } from '../types/document-type.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { readValue } from './read-value.ts';

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `{any}` skips some words, `{word}` is the rest of a compound; every other slot is where the value begins. */
const toPattern = (phrase: string): RegExp => {
  const source = phrase
    .split(/(\{[a-z]+\}|\s+)/)
    .map((part) => {
      if (part === '{any}') return '[^;\\n]{0,60}?';
      if (part === '{word}') return '[\\p{L}-]*';
      if (/^\{[a-z]+\}$/.test(part)) return '';
      return /^\s+$/.test(part) ? '\\s+' : escapeRegExp(part);
    })
    .join('');
  return new RegExp(`(?<![\\p{L}\\d])${source.replace(/^\\s\+|\\s\+$/g, '')}`, 'giu');
};

/** From the last sentence end before `start` to the next one after `end`, at most some hundred characters. */
const findSentence = (text: string, start: number, end: number): [number, number] => {
  const before = text.slice(Math.max(0, start - 300, text.lastIndexOf('\n', start - 1) + 1), start);
  const opened = [
    ...before.matchAll(/(?<!\b\p{L}|\d|\b(?:No|Nr|Inc|Ltd|Co|Art|Abs|bzw|ca))[.!?]\s+(?=\p{Lu}|\d|§)/gu),
  ].at(-1);
  const from =
    opened === undefined
      ? Math.max(start - before.length, start)
      : start - before.length + opened.index + opened[0].length;
  const closing = /(?<!\b\p{L}|\b(?:No|Nr|Inc|Ltd|Co|Art|Abs|bzw|ca)|\d)[.!?](?=\s|$)|\n/u.exec(
    text.slice(end, end + 500),
  );
  const limit =
    closing === null ? Math.min(text.length, end + 200) : end + closing.index + (closing[0] === '\n' ? 0 : 1);
  return [from, limit];
};

/** How far behind a phrase its value may begin. */
const reach: Partial<Record<FieldType, number>> = { code: 2, date: 40, amount: 25, place: 6, duration: 60 };

/** Values that stand in a sentence which the type describes. */
export const findPhrases = (options: { definition: FieldDefinition; context: FieldContext }): Candidate[] => {
  const { definition, context } = options;
  const { text } = context.prose;
  const found: Candidate[] = [];
  for (const phrases of Object.values(definition.phrases)) {
    for (const [rank, phrase] of phrases.entries()) {
      const pattern = toPattern(phrase);
      // The first places are enough: a clause is defined before it is repeated.
      for (const match of text.matchAll(pattern)) {
        if (found.length >= 12) break;
        const end = match.index + match[0].length;
        const score = 0.8 - 0.01 * Math.min(rank, 15) - 0.05 * Math.min(1, match.index / (text.length + 1));
        if (definition.type === 'sentence') {
          const [from, to] = findSentence(text, match.index, end);
          const value = text.slice(from, to).trim();
          found.push({ value, text: value, score, evidence: context.prose.locate(from, to) });
          continue;
        }
        const rest = text.slice(end, end + 120);
        const skipped = /^[\s:,“”"„'(]*/.exec(rest)?.[0].length ?? 0;
        const value = readValue({
          text: rest.slice(skipped),
          type: definition.type,
          context: context.values,
        });
        if (value === null || value.start > (reach[definition.type] ?? 0)) continue;
        const start = end + skipped + value.start;
        found.push({
          value: value.value,
          text: value.text,
          score: score - Math.min(0.2, value.start * 0.004),
          evidence: context.prose.locate(start, start + value.text.length),
        });
      }
    }
  }
  return found;
};
