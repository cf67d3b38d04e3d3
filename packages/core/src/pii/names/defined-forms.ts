import { type PiiText, tokenFlag } from '../engine/pii-text.ts';
import { isShortForm } from './text-manner.ts';

/** Words that have no letter in a short form. */
const skipped: ReadonlySet<string> = new Set('of and the for in to a on with'.split(' '));

/** The initials of the two words in small letters before a token, in capitals; shorter where there are none. */
const initialsBefore = (text: PiiText, index: number): string => {
  let initials = '';
  for (let at = index - 1; at >= Math.max(0, index - 5) && initials.length < 2; at -= 1) {
    const flag = text.tokens.flags[at] ?? 0;
    const word = text.word(at);
    if (skipped.has(word)) continue;
    if (!(flag & tokenFlag.lower) || flag & tokenFlag.capital) break;
    initials = word.charAt(0).toUpperCase() + initials;
  }
  return initials;
};

/**
 * The short forms that a text defines in brackets behind words in small letters (`fatty acid oxidation (FAO)`), folded:
 * they stand for things.
 */
export const collectDefinedForms = (text: PiiText): Set<string> => {
  const { starts, ends, count } = text.tokens;
  const forms = new Set<string>();
  for (const bracket of text.positions('(')) {
    const index = text.tokenFrom(bracket);
    if (index >= count || starts[index] !== bracket + 1 || text.text.charAt(ends[index] ?? 0) !== ')')
      continue;
    const form = text.token(index);
    if (!isShortForm(form)) continue;
    const initials = initialsBefore(text, index);
    if (initials.length === 2 && form.replace(/[a-z]$/, '').endsWith(initials)) forms.add(text.word(index));
  }
  return forms;
};
