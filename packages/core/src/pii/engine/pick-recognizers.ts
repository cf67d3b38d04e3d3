import { eachLength, longestListed, type TokenAnchor } from './length-mask.ts';
import type { PiiText } from './pii-text.ts';
import type { Recognizer } from './recognizer.ts';

const anchors: readonly TokenAnchor[] = ['digit', 'code', 'key', 'capitals', 'word'];

/** Sets of recognisers as bits, 32 of them a number. */
type Bits = Int32Array;

const addBit = (bits: Bits, index: number): void => {
  bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
};

/** Calls back with the indices of the recognisers that may find something in a text, in order. */
export type PickRecognizers = (text: PiiText, visit: (index: number) => void) => void;

/**
 * Picks recognisers by the lengths of a text's tokens: most texts are short, and have tokens for few of a hundred.
 */
export const createRecognizerPicker = (recognizers: readonly Recognizer[]): PickRecognizers => {
  const width = (recognizers.length + 31) >> 5;
  const always: Bits = new Int32Array(width);
  // By anchor and length, the recognisers that look at such tokens.
  const lookers = anchors.map(() =>
    Array.from({ length: longestListed + 1 }, (): Bits => new Int32Array(width)),
  );
  for (const [index, { places }] of recognizers.entries()) {
    if (!places) addBit(always, index);
    for (const { anchor, lengths } of places ?? []) {
      eachLength(lengths, (length) => addBit(lookers[anchors.indexOf(anchor)]?.[length] ?? always, index));
    }
  }
  return (text, visit) => {
    const picked = always.slice();
    for (let at = 0; at < anchors.length; at += 1) {
      const byLength = lookers[at];
      eachLength(text.lengthsOf(anchors[at] ?? 'word'), (length) => {
        const bits = byLength?.[length];
        if (bits)
          for (let word = 0; word < width; word += 1) picked[word] = (picked[word] ?? 0) | (bits[word] ?? 0);
      });
    }
    for (let word = 0; word < width; word += 1) {
      for (let bits = picked[word] ?? 0; bits !== 0; bits &= bits - 1)
        visit(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  };
};
