import { piiScores } from '../../engine/pii-entity.ts';
import { idRecognizer, unsure, words } from '../id-recognizer.ts';
/**
 * Whether twelve digits are a número de afiliación: a province, eight digits, and the remainder of both by 97; a number
 * below ten million counts without its leading zero. Source: Tesorería General de la Seguridad Social.
 */
export const isSpanishSocialSecurity = (digits: string): boolean => {
  if (!/^(?:0[1-9]|[1-4]\d|5[0-3]|66)\d{10}$/.test(digits)) return false;
  const [province, number] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 10))];
  const whole = number < 10_000_000 ? number + province * 10_000_000 : Number(digits.slice(0, 10));
  return whole % 97 === Number(digits.slice(10));
};

/** Social security numbers of Spain. */
export const esSocialSecurity = idRecognizer({
  name: 'es-social-security',
  types: ['ES_SOCIAL_SECURITY'],
  description: 'social security numbers of Spain by province and check digits',
  languages: ['es', 'ca', 'gl', 'eu'],
  countries: ['ES'],
  context: {
    en: words('spanish social security, social security number, nuss, nss'),
    es: words(
      'seguridad social, numero de la seguridad social, numero de afiliacion, nuss, nss, nass, naf, afiliacion',
    ),
  },
  rules: [
    {
      regex: /\d{2}[ /-]\d{8}[ /-]\d{2}/,
      head: [2, 2],
      score: piiScores.strong,
      because: 'twelve digits in the form 2-8-2 whose check digits hold',
      check: isSpanishSocialSecurity,
    },
    {
      regex: /\d{12}|\d{2}[ /-]?\d{10}/,
      head: [2, 12],
      score: unsure,
      because: 'twelve digits whose check digits hold',
      check: isSpanishSocialSecurity,
    },
  ],
});
