import { normalizeText } from '../../values/index.ts';
import { hasLegalForm } from '../legal-form.ts';

/** Signature blocks print legal forms in capitals. */
const formInCapitals =
  /(?<![\p{L}])(?:INC|INCORPORATED|incorporated|LTD|LIMITED|CORP|CORPORATION|COMPANY|CO|GMBH|ASA)\.?$/u;

/** Whether a name says that it is a company's. */
export const isCompanyName = (name: string): boolean => hasLegalForm(name) || formInCapitals.test(name);

/** Legal forms at the end of a name and their full spellings: signatures shorten them. */
const formAtEnd =
  /\s+(?:gmbh(?: co kg(?:aa)?)?|mbh|ag|se|kg|ug|ohg|og|eurl|sarl|sas|sasu|snc|v o f|vof|s r l|srl|s p a|spa|s n c|s a s|s l u?|slu?|ltd|limited|llc|l l c|llp|lp|l p|inc|incorporated|corp|corporation|company|co|plc|b v|bv|n v|nv|s a u?|sau?)$/;

/** The form in which names of parties are compared: `&` is `and`, the legal form at the end is dropped. */
export const foldParty = (name: string): string => {
  const folded = normalizeText(name.replace(/&/g, ' and ').replace(/\bund\b/giu, 'and'));
  return folded.replace(formAtEnd, '').trim() || folded;
};

/** How often a name stands in a text, both folded; without its legal form it counts as the name as well. */
export const countMentions = (options: { foldedText: string; name: string; atMost: number }): number => {
  const wanted = foldParty(options.name);
  if (wanted.length < 3) return 0;
  let [count, at] = [0, 0];
  const text = ` ${options.foldedText} `;
  while (count < options.atMost) {
    const found = text.indexOf(` ${wanted} `, at);
    if (found < 0) break;
    count += 1;
    at = found + wanted.length;
  }
  return count;
};

export const foldForMentions = (text: string): string =>
  normalizeText(text.replace(/&/g, ' and ').replace(/\bund\b/giu, 'and'));

/** One party with what speaks for it. */
export type SupportedParty = { defined: boolean; announced: boolean; signs: boolean; mentions: number };

/** Independent signals for a party; two of them make it sure. */
export const countSignals = (party: SupportedParty): number =>
  [party.announced, party.defined, party.signs, party.mentions >= 2].filter(Boolean).length;
