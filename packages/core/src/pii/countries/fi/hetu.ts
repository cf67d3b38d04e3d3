import { piiScores } from '../../engine/pii-entity.ts';
import { isCalendarDate } from '../checksums/calendar.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const centuryOf = (sign: string): number => {
  if (sign === '+') return 1800;
  return '-YXWVU'.includes(sign) ? 1900 : 2000;
};

/**
 * Whether eleven characters are a henkilötunnus: date of birth, a sign of the century (since 2023 with letters), an
 * individual number from 002 and the check character by 31. Ten characters are read as with a hyphen. Source: Digi- ja väestötietovirasto, "Henkilötunnus".
 */
export const isHetu = (written: string): boolean => {
  const compact = written.length === 10 ? `${written.slice(0, 6)}-${written.slice(6)}` : written;
  if (!/^\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]$/.test(compact)) return false;
  const date = {
    year: centuryOf(compact.charAt(6)) + Number(compact.slice(4, 6)),
    month: Number(compact.slice(2, 4)),
    day: Number(compact.slice(0, 2)),
  };
  const number = Number(compact.slice(0, 6) + compact.slice(7, 10));
  return (
    isCalendarDate(date) &&
    Number(compact.slice(7, 10)) > 1 &&
    checkCharacters.charAt(number % 31) === compact.charAt(10)
  );
};

/** Personal identity codes of Finland; the sign of the century stays, as it is part of the code. */
export const fiHetu = idRecognizer({
  name: 'fi-hetu',
  types: ['FI_PERSONAL_IDENTITY_CODE'],
  description: 'personal identity codes of Finland by date of birth and check character',
  languages: ['fi', 'sv'],
  countries: ['FI'],
  context: {
    en: words('personal identity code, finnish id, identity code, hetu, personal id'),
    fi: words('henkilotunnus, hetu, henkilotunnuksen, sotu, syntymaaika'),
    sv: words('personbeteckning, personbeteckningen'),
  },
  rules: [
    {
      regex: /\d{6}[-+]\d{3}[0-9A-FHJ-NPR-Y]/,
      head: [6, 6],
      score: piiScores.strong,
      because: 'a date of birth, the sign of its century and a check character that belongs to them',
      check: isHetu,
    },
    {
      regex: /\d{6}[A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]/,
      head: [11, 11],
      score: piiScores.strong,
      because: 'a date of birth, the letter of its century and a check character that belongs to them',
      check: isHetu,
    },
  ],
});
