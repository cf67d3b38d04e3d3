import type { ReadDocument } from '../../documents/read-document.ts';
import { type DecimalSign, readNumberShape, splitNumberSign } from './number.ts';

const dateLike = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?$/;

/** How strongly one word speaks for a decimal sign: both separators say most, two decimal places a little less. */
const toVote = (word: string): { sign: DecimalSign; weight: number } | null => {
  if (dateLike.test(word)) return null;
  const { body } = splitNumberSign(word.replace(/^\p{Sc}|\p{Sc}$/gu, ''));
  const shape = /[.,]/.test(body) ? readNumberShape(body) : null;
  if (shape?.kind !== 'plain' || shape.decimalSign === null) return null;
  const both = /[.,'’].*[.,]/.test(body);
  const places = body.length - 1 - body.lastIndexOf(shape.decimalSign);
  return { sign: shape.decimalSign, weight: both ? 10 : places === 2 ? 3 : 1 };
};

/**
 * The decimal sign of a document, decided by all of its numbers together; `null` when they leave it open or are
 * split. A number that begins a line of prose is a clause number (`2.10 Payment`) and has no vote.
 */
export const decideDecimalSign = (document: ReadDocument): DecimalSign | null => {
  const votes = { '.': 0, ',': 0 };
  for (const page of document.pages) {
    for (const line of page.lines) {
      for (const [position, index] of line.words.entries()) {
        const text = page.words[index]?.text ?? '';
        if (position === 0 && line.words.length > 1 && /^\d{1,2}(?:\.\d{1,2})+$/.test(text)) continue;
        const vote = toVote(text);
        if (vote !== null) votes[vote.sign] += vote.weight;
      }
    }
  }
  if (votes['.'] > 1.5 * votes[',']) return '.';
  return votes[','] > 1.5 * votes['.'] ? ',' : null;
};
