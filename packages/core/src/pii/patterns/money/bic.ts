import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

/** ISO 3166-1 alpha-2, and XK for Kosovo. */
const countries = new Set(
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FO FR GA GB GD GE GG GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NZ OM PA PE PF PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  ),
);

/** Without a branch in digits or the head office's `XXX` it may be a word or a name in capitals (`CUSTOMER`, `APOBEC3G`). */
const validate = (value: string): number | false => {
  if (!countries.has(value.slice(4, 6))) return false;
  if (value.length === 11 && (/\d/.test(value.slice(8)) || value.endsWith('XXX'))) return piiScores.moderate;
  return piiScores.weak;
};

const rule = {
  at: 'word',
  because: 'a bank, its country and its place',
  boundary: 'word',
  validate,
} as const;

/** Business identifier codes of banks (ISO 9362), which stand for the country in their middle. */
export const bicRecognizer = patternRecognizer({
  name: 'bic',
  types: ['BIC_CODE'],
  description: 'business identifier codes of banks (SWIFT codes)',
  context: {
    en: [
      'bic',
      'swift',
      'swift code',
      'bic code',
      'bank identifier',
      'iban',
      'sort code',
      'correspondent bank',
    ],
    de: ['bic', 'bankleitzahl', 'bank', 'bankverbindung', 'kontoverbindung'],
    fr: ['bic', 'code banque', 'banque', 'domiciliation'],
    es: ['bic', 'banco', 'codigo swift'],
    it: ['bic', 'banca', 'codice swift'],
    nl: ['bic', 'bank'],
    pt: ['bic', 'banco'],
  },
  rules: [
    { ...rule, score: piiScores.weak, head: [8, 8], regex: /[A-Z]{6}[A-Z2-9][A-NP-Z0-9]/ },
    { ...rule, score: piiScores.weak, head: [11, 11], regex: /[A-Z]{6}[A-Z2-9][A-NP-Z0-9][A-Z0-9]{3}/ },
  ],
});
