import { plainWord } from '../same-value.ts';
import { likeWordCase } from './date-words.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Days of the week from Sunday, in full and in their short form, by language. */
const weekdays: Readonly<Record<string, readonly [full: readonly string[], short: readonly string[]]>> = {
  en: [list('sunday monday tuesday wednesday thursday friday saturday'), list('sun mon tue wed thu fri sat')],
  de: [list('sonntag montag dienstag mittwoch donnerstag freitag samstag'), list('so mo di mi do fr sa')],
  fr: [list('dimanche lundi mardi mercredi jeudi vendredi samedi'), list('dim lun mar mer jeu ven sam')],
  es: [list('domingo lunes martes miércoles jueves viernes sábado'), list('dom lun mar mié jue vie sáb')],
  it: [list('domenica lunedì martedì mercoledì giovedì venerdì sabato'), list('dom lun mar mer gio ven sab')],
  nl: [list('zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'), list('zo ma di wo do vr za')],
  pt: [
    list('domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'),
    list('dom seg ter qua qui sex sáb'),
  ],
  pl: [
    list('niedziela poniedziałek wtorek środa czwartek piątek sobota'),
    list('niedz pon wt śr czw pt sob'),
  ],
  sv: [list('söndag måndag tisdag onsdag torsdag fredag lördag'), list('sön mån tis ons tor fre lör')],
  da: [list('søndag mandag tirsdag onsdag torsdag fredag lørdag'), list('søn man tir ons tor fre lør')],
};

/** Other forms of one day. */
const others: Readonly<Record<string, string>> = {
  sonnabend: 'samstag',
  tues: 'tue',
  weds: 'wed',
  thur: 'thu',
  thurs: 'thu',
};

type WeekdayWord = {
  /** From 0 for Sunday. */
  day: number;
  /** Those of all languages that have the word. */
  weeks: readonly { language: string; names: readonly string[] }[];
  isShort: boolean;
};

const daysInWeek = 7;

/** The day of the week that a word is in any of the languages, in full or short; `null` for other words. */
export const readWeekday = (word: string): WeekdayWord | null => {
  const lower = word.toLowerCase().normalize('NFC');
  const wanted = others[lower] ?? lower;
  // `mandag` is Danish; without its ring, `måndag` would be so too.
  for (const fold of [(name: string) => name, plainWord]) {
    for (const form of [0, 1] as const) {
      const found = Object.entries(weekdays).flatMap(([language, forms]) => {
        const day = forms[form].findIndex((name) => fold(name) === fold(wanted));
        return day < 0 ? [] : [{ day, language, names: forms[form] }];
      });
      const [first] = found;
      if (!first) continue;
      return { day: first.day, weeks: found.filter(({ day }) => day === first.day), isShort: form === 1 };
    }
  }
  return null;
};

/**
 * The day so many days later, in the language and case of a word. A word of several languages is taken to be of the
 * hinted one, or of that in which it was found first.
 */
export const writeWeekday = (
  model: string,
  { day, weeks }: WeekdayWord,
  { days, hint }: { days: number; hint?: string | undefined },
): string => {
  const { names = [] } = weeks.find(({ language }) => language === hint) ?? weeks[0] ?? {};
  const moved = (((day + days) % daysInWeek) + daysInWeek) % daysInWeek;
  return likeWordCase(names[moved] ?? model, model);
};

/** Words as dates have them; `quarta-feira` is one. */
export const wordPattern = /[\p{L}\p{M}]+(?:-feira(?![\p{L}\p{M}]))?/giu;

/** By how many days those weekdays move that stand without a date: as dates do, and never by whole weeks. */
const daysOf = (days: number): number => (days % daysInWeek === 0 ? 1 : days);

/** Days of the week so many days later; short forms count only where no other word stands. */
export const moveWeekdays = (value: string, days: number): string => {
  const words = [...value.matchAll(wordPattern)].map(([word]) => readWeekday(word));
  const isAlone = words.every((word) => word !== null);
  return value.replaceAll(wordPattern, (word) => {
    const weekday = readWeekday(word);
    if (!weekday || (weekday.isShort && !isAlone)) return word;
    return writeWeekday(word, weekday, { days: daysOf(days) });
  });
};
