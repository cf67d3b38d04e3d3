import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryRecognizers } from '../countries/index.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { createFindAll } from './find-by-searches.ts';
import { patternRecognizer } from './pattern-recognizer.ts';
import type { PiiCandidate } from './pii-entity.ts';
import { createPiiText, type PiiText } from './pii-text.ts';
import type { Recognizer } from './recognizer.ts';
import { anchorBit } from './token-anchors.ts';

const all = [...genericRecognizers, ...countryRecognizers];

/** Every search at every token of its anchors and length, without regard to what its pattern needs. */
const findPlainly = (text: PiiText, { searches = [] }: Recognizer): PiiCandidate[] => {
  const { count, starts, ends } = text.tokens;
  return searches.flatMap(({ anchors, head: [least, most], matchAt }) => {
    const found: PiiCandidate[] = [];
    for (let index = 0; index < count; index += 1) {
      const length = (ends[index] ?? 0) - (starts[index] ?? 0);
      const isAnchor = anchors.some((anchor) => ((text.anchors[index] ?? 0) & anchorBit[anchor]) !== 0);
      const candidate =
        isAnchor && length >= least && length <= most ? matchAt(text, starts[index] ?? 0) : null;
      if (candidate) found.push(candidate);
    }
    return found;
  });
};

const inOrder = (found: readonly PiiCandidate[]): string[] =>
  found.map(({ type, start, end, because }) => `${start}-${end} ${type} ${because}`).sort();

const piece = fc.oneof(
  fc.stringMatching(/^[A-Z]{1,4}$/),
  fc.stringMatching(/^\d{1,12}$/),
  fc.stringMatching(/^[A-Z]{1,2}\d{2,10}[A-Z]?$/),
  fc.constantFrom(' ', '-', '.', '/', ':', ' - ', ', ', '\n', ' no ', 'é', '𝟗'),
);

describe('createFindAll', () => {
  it('finds what all searches at all of their places do', () => {
    const recognizers = all.filter(({ searches, accept }) => searches && !accept);
    const findAll = createFindAll(recognizers);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const text = createPiiText({ text: pieces.join('') });
        const found: PiiCandidate[] = [];
        findAll(
          text,
          () => true,
          (_, some) => found.push(...some),
        );
        const plain = recognizers.flatMap((recognizer) => findPlainly(text, recognizer));
        expect(inOrder(found)).toEqual(inOrder(plain));
      }),
      { numRuns: 300 },
    );
  });

  it('asks only those recognisers of their own that are needed, and brings all of one together', () => {
    const rule = { at: 'digit', score: 0.5, because: 'digits' } as const;
    const numbers = patternRecognizer({
      name: 'numbers',
      types: ['NUMBER'],
      description: 'numbers',
      rules: [
        { ...rule, head: [3, 3], regex: /\d{3}/ },
        { ...rule, head: [60, 80], regex: /\d{60,80}/ },
      ],
    });
    const own = (name: string): Recognizer => ({
      name,
      types: ['OTHER'],
      description: 'the whole text',
      method: 'lexicon',
      patterns: [],
      find: ({ text }) => [{ type: 'OTHER', start: 0, end: text.length, score: 1, because: 'it is there' }],
    });
    const visited: string[] = [];
    createFindAll([own('one'), numbers, own('two')])(
      createPiiText({ text: `123 and ${'7'.repeat(70)} and 456` }),
      ({ name }) => name !== 'one',
      (index, found) => visited.push(`${index}: ${found.length}`),
    );
    expect(visited).toEqual(['1: 3', '2: 1']);
  });
});
