import { standsAlone } from '../../engine/pattern-recognizer.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { FoundDate } from './find-dates.ts';

/** `5/21`, `05/2021`: a month and a day or a year, and as often a fraction or the number of a file. */
export const monthOrDay = /(\d{1,2})\/(\d{1,2}|(?:19|20)\d{2})(?![/\d])/y;
/** `21.5.21`: also a version or a section. */
export const shortYear = /(\d{1,2})([.-])(\d{1,2})\2(\d{2})/y;

/** Words right before a date, of which only `is`, `on` and their kind stand before other numbers too. */
const before = new Set(
  (
    'date dated today tomorrow yesterday on by due until till since from before after expires expiry exp expiration valid thru ' +
    'datum am vom bis seit zum ab gültig gueltig gultig heute morgen gestern fällig fallig ' +
    'date le du au depuis jusqu jusqu’au expire fecha el del desde hasta vence hoy data il dal al entro scade oggi ' +
    'op per vanaf tot geldig em desde ate dnia od do wazne den fran till ' +
    'born birth birthday dob birthdate geb geboren geburtsdatum ne nee naissance nacido nacida nacimiento nato nata nascita ' +
    'geboortedatum nascido nascida nascimento ur urodzony urodzona fodd fodt fodselsdato syntynyt'
  ).split(' '),
);
/** Words between: `today is`, `valid until the`. */
const links = new Set('is was the ist war den est était es era il le'.split(' '));
/** Characters between the word and the date. */
const reach = 4;

const isAnnounced = (text: PiiText, index: number): boolean => {
  const { starts, ends } = text.tokens;
  for (let at = index - 1, step = 0; at >= 0 && step < 2; at -= 1, step += 1) {
    if ((starts[at + 1] ?? 0) - (ends[at] ?? 0) > reach) return false;
    const word = text.word(at);
    if (before.has(word)) return true;
    if (!links.has(word)) return false;
  }
  return false;
};

const isMonth = (number: number): boolean => number >= 1 && number <= 12;
const isDay = (number: number): boolean => number >= 1 && number <= 31;

const fits = (first: number, second: number): boolean =>
  second >= 1900 || second > 31
    ? isMonth(first)
    : (isMonth(first) && isDay(second)) || (isDay(first) && isMonth(second));

/** Reads a date of few figures at a token where a word announces it (`exp 05/21`, `today is 21.5.21`). */
export const readShortDate = (text: PiiText, index: number): FoundDate | null => {
  const start = text.tokens.starts[index] ?? 0;
  shortYear.lastIndex = start;
  monthOrDay.lastIndex = start;
  const withYear = shortYear.exec(text.text);
  const match = withYear ?? monthOrDay.exec(text.text);
  if (!match || !isAnnounced(text, index)) return null;
  const other = Number(withYear ? match[3] : match[2]);
  if (!fits(Number(match[1]), other) || (withYear && other > 31)) return null;
  const end = start + match[0].length;
  if (!standsAlone(text.text, { start, end }, 'number')) return null;
  return { start, end, kind: 'short', ...(withYear ? { year: 0 } : {}) };
};
