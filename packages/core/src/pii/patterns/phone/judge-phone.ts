import { piiScores } from '../../engine/pii-entity.ts';
import { isNationalNumber, judgeInternational } from './numbering-plans.ts';
import {
  looksLikeAmount,
  looksLikeDate,
  looksLikeDecimals,
  looksLikeIpAddress,
  type PhoneShape,
  readShape,
} from './phone-shape.ts';

/** Regions whose national numbers are tried in a text of a language; of others all are. */
const regionsByLanguage: Readonly<Record<string, readonly string[]>> = {
  en: ['US', 'GB', 'IE', 'AU', 'NZ', 'ZA', 'IN', 'SG', 'NG'],
  de: ['DE', 'AT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'LU'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE'],
  it: ['IT', 'CH'],
  nl: ['NL', 'BE'],
  pt: ['PT', 'BR'],
  pl: ['PL'],
  sv: ['SE', 'FI'],
  no: ['NO'],
  nb: ['NO'],
  da: ['DK'],
  fi: ['FI'],
  tr: ['TR'],
  ja: ['JP'],
  ko: ['KR'],
  th: ['TH'],
  zh: ['CN', 'HK', 'TW'],
  cs: ['CZ', 'SK'],
  hu: ['HU'],
  el: ['GR'],
  he: ['IL'],
  ru: ['RU'],
  uk: ['UA'],
};

const allRegions = [...new Set(Object.values(regionsByLanguage).flat())];

export type PhoneVerdict = { score: number; verified: boolean; because: string };

const verdict = (score: number, because: string, verified = false): PhoneVerdict => ({
  score,
  verified,
  because,
});

const judgeAbroad = (shape: PhoneShape, digits: string, prefix: '+' | '00'): PhoneVerdict | null => {
  const standing = judgeInternational(digits);
  const grouped = shape.groups.length > 1;
  if (standing === 'unknown') return prefix === '+' ? verdict(piiScores.weak, 'a plus and digits') : null;
  if (standing === 'possible') {
    return prefix === '+'
      ? verdict(0.7, 'a country code and as many digits as there may be')
      : verdict(0.4, 'a prefix for abroad');
  }
  const score = prefix === '+' ? piiScores.certain : grouped ? 0.8 : 0.55;
  return verdict(score, 'an international number of a plan in use', true);
};

/** North America: three, three and four digits, a 1 before them or not; `null` for another form. */
const judgeNorthAmerican = ({ groups, separators, brackets, digits }: PhoneShape): PhoneVerdict | null => {
  const [area = '', exchange = '', line = ''] = groups[0] === '1' ? groups.slice(1) : groups;
  const isForm = area.length === 3 && exchange.length === 3 && line.length === 4;
  if (!isForm || groups.length > (groups[0] === '1' ? 4 : 3)) return null;
  const national = digits.slice(-10);
  const planned = isNationalNumber(national, 'US') || isNationalNumber(national, 'CA');
  const because = planned ? 'a number of the North American plan' : 'in the form of North American numbers';
  if (brackets) return verdict(planned ? piiScores.strong : 0.75, because, planned);
  if (separators.size === 1 && separators.has(' ')) {
    return verdict(planned ? piiScores.moderate : 0.4, because, false);
  }
  if (separators.size > 2) return null;
  // Slashes part an area from the rest at most: throughout they are a fraction or a number of a file.
  if (separators.size === 1 && separators.has('/')) return verdict(piiScores.weak, because);
  const wellFormed = /^[2-9]/.test(area) && /^[2-9]/.test(exchange);
  return verdict(planned ? 0.8 : wellFormed ? piiScores.moderate : 0.5, because, planned);
};

/** The score of a number that is in the plan of one of `regions` regions. */
const scorePlanned = ({ groups, digits, brackets }: PhoneShape, regions: number): number => {
  const trunk = digits.startsWith('0') && !digits.startsWith('00');
  const grouped = groups.length > 1;
  if (trunk && brackets) return surelyNational;
  if (trunk && grouped) return digits.length >= 9 ? 0.65 : 0.4;
  if (brackets) return 0.55;
  if (!grouped) return 0.45;
  return regions < 5 && digits.length >= 9 ? 0.52 : 0.35;
};

const surelyNational = 0.8;

const judgeNational = (shape: PhoneShape, language: string, least: number): PhoneVerdict | null => {
  const { groups, digits, brackets } = shape;
  const regions = regionsByLanguage[language] ?? allRegions;
  const grouped = groups.length > 1;
  // With a word like "phone" beside it, any plausible row of digits is one; of short bare ones no plan tells more.
  const plausible = grouped || digits.length >= 9;
  const tellsMore = grouped || brackets || digits.length >= 10;
  const score = scorePlanned(shape, regions.length);
  // Plans of forty regions are not looked through for a number that would be too weak anyway.
  const planned = tellsMore && score >= least && regions.some((region) => isNationalNumber(digits, region));
  if (!planned) return plausible ? verdict(piiScores.weak, 'digits grouped like a phone number') : null;
  return verdict(score, 'a national number of a plan in use', score === surelyNational);
};

/** Six to eight digits, bare or in short groups, as small networks have them: right behind a label only. */
export const judgeLabelled = (value: string): PhoneVerdict | null => {
  const fits = /^\d{6,8}$|^\d{1,4}(?:[ -]\d{2,4}){1,3}$/.test(value) && /^(?:\D*\d){6,8}\D*$/.test(value);
  if (!fits || looksLikeDate(readShape(value)) || /^(\d)\1*$/.test(value)) return null;
  return verdict(piiScores.weak, 'six to eight digits behind a label for phones');
};

const isOneDigit = (digits: string): boolean => {
  for (let at = 1; at < digits.length; at += 1)
    if (digits.charCodeAt(at) !== digits.charCodeAt(0)) return false;
  return true;
};

/**
 * How sure a run of digits is a phone number by its form alone; `null` where it is another kind of number. What would be
 * below the `least` score need not be found out.
 */
export const judgePhone = (value: string, language: string, least = 0): PhoneVerdict | null => {
  const shape = readShape(value);
  const { digits, groups, separators, plus, brackets } = shape;
  // One digit over and over is a placeholder; no number begins its groups with seven ones.
  if (isOneDigit(digits)) return null;
  if (plus) return judgeAbroad(shape, digits, '+');
  if (looksLikeDate(shape) || looksLikeIpAddress(shape) || looksLikeDecimals(shape)) return null;
  if (groups.length === 2 && separators.has('.')) return null;
  // `(1998) 567-8901`: a year, or a paragraph; areas of four digits begin with a zero.
  if (/^\([1-9]\d{3}\)/.test(value)) return null;
  // Three, two and four digits are a number of social security; two and seven one of employers.
  if (/^\d{3}[-. ]\d{2}[-. ]\d{4}$/.test(value) || /^[1-9]\d-\d{7}$/.test(value)) return null;
  if (groups.some((group) => group.length === 1) && groups.length > 2 && !brackets && groups[0] !== '1') {
    if (!/^[0-9]$/.test(groups[0] ?? '')) return null;
  }
  if (digits.startsWith('00') && digits.length > 9) return judgeAbroad(shape, digits.slice(2), '00');
  // What is dialled in North America for abroad.
  if (/^011[ -]/.test(value)) {
    const abroad = judgeAbroad(shape, digits.slice(3), '00');
    if (abroad) return abroad;
  }
  if (digits.length > 13 || (groups.length === 4 && groups.every((group) => group.length === 4))) return null;
  const northAmerican = judgeNorthAmerican(shape);
  if (northAmerican) return northAmerican;
  const national = judgeNational(shape, language, least);
  if (!national) return null;
  return looksLikeAmount(shape)
    ? verdict(Math.min(national.score, piiScores.weak), national.because)
    : national;
};
