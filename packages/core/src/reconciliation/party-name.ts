import { foldText } from './fold-text.ts';

/** Legal forms in their folded spelling (see `foldText`), dots as spaces; compound ones (GmbH & Co. KG) go piece by piece. */
const legalForms = [
  'gmbh, ggmbh, mbh, ges m b h, gesmbh, gesellschaft mit beschrankter haftung, haftungsbeschrankt, ug, ag',
  'aktiengesellschaft, kgaa, kg, ohg, gbr, partg, ev, e v, eg, e g, ek, e k, e kfm, e kfr, se, und co',
  'ltd, limited, plc, p l c, public limited company, llc, l l c, limited liability company, llp, l l p, lp',
  'inc, incorporated, corp, corporation, co, and co, company, pty, pte',
  'sa, s a, sas, s a s, sarl, s a r l, srl, s r l, spa, s p a, sl, s l, slu, bv, b v, nv, n v',
  'oy, oyj, ab, as, asa, aps, sro, s r o, kft, sp z o o',
].flatMap((row) => row.split(', '));

const forms = legalForms.map((form) => form.split(' '));

const endsWith = (words: string[], form: string[]): boolean =>
  words.length > form.length &&
  form.every((word, index) => words[words.length - form.length + index] === word);

/**
 * The name under which a party is known, whatever its spelling: case, accents, punctuation and the legal forms
 * at its end are gone. A name that is nothing but a legal form stays. `''` for a text without letters or digits.
 */
export const normalizePartyName = (name: string): string => {
  let words = foldText(name)
    .replace(/[&+]/g, ' ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  for (;;) {
    const longest = forms
      .filter((form) => endsWith(words, form))
      .reduce((best, form) => Math.max(best, form.length), 0);
    if (longest === 0) break;
    words = words.slice(0, words.length - longest);
  }
  return (words[0] === 'the' && words.length > 1 ? words.slice(1) : words).join(' ');
};
