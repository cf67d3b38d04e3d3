const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Months in full, language by language; a short form is the beginning of one of them. */
const months: readonly (readonly string[])[] = [
  list('january february march april may june july august september october november december'),
  list('januar februar märz april mai juni juli august september oktober november dezember'),
  list('jänner feber märz april mai juni juli august september oktober november dezember'),
  list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  list('januari februari maart april mei juni juli augustus september oktober november december'),
  list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  list('stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'),
  list('januari februari mars april maj juni juli augusti september oktober november december'),
  list('januar februar marts april maj juni juli august september oktober november december'),
];

const leastShort = 3;

export type MonthWord = { month: number; language: number; isShort: boolean };

/** The month that a word is in any of the languages, from 1; `null` for other words. */
export const readMonth = (word: string): MonthWord | null => {
  const wanted = word.toLowerCase().normalize('NFC');
  for (const [language, names] of months.entries()) {
    const place = names.indexOf(wanted);
    if (place >= 0) return { month: place + 1, language, isShort: false };
  }
  if (wanted.length < leastShort || wanted.length > leastShort + 1) return null;
  for (const [language, names] of months.entries()) {
    const found = names.filter((name) => name.startsWith(wanted));
    const [only] = found;
    if (found.length === 1 && only) return { month: names.indexOf(only) + 1, language, isShort: true };
  }
  return null;
};

/** Writes a word of a list, which is in lower case, in the case of another: `MARCH`, `March`, `march`. */
export const likeWordCase = (word: string, model: string): string => {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model.charAt(0) === model.charAt(0).toUpperCase()
    ? word.charAt(0).toUpperCase() + word.slice(1)
    : word;
};

/** Of the lists above, in their order. */
const languages = list('en de de fr es it nl pt pl sv da');

export const languageOf = ({ language }: MonthWord): string | undefined => languages[language];

/** Another month in the language, length and case of a word. */
export const writeMonth = (month: number, model: string, { language, isShort }: MonthWord): string => {
  const name = months[language]?.[month - 1] ?? model;
  return likeWordCase(isShort ? name.slice(0, model.length) : name, model);
};
