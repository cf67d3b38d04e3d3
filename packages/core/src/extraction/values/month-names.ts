import { normalizeText } from './normalize-text.ts';

/** Names and short names of the months by language; a language is added by one more row. */
const names: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september october november december',
  de: 'januar februar maerz april mai juni juli august september oktober november dezember',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
};
/** Short names that are not the first three letters. */
const shortNames: Readonly<Record<string, number>> = {
  jaenner: 1,
  janv: 1,
  genn: 1,
  enero: 1,
  feber: 2,
  fevr: 2,
  febr: 2,
  febb: 2,
  mrz: 3,
  mrt: 3,
  avri: 4,
  magg: 5,
  giu: 6,
  juil: 7,
  lugl: 7,
  aug: 8,
  agos: 8,
  ago: 8,
  ag: 8,
  sept: 9,
  sett: 9,
  setiembre: 9,
  okt: 10,
  dez: 12,
  dic: 12,
};

const months = new Map<string, number>(Object.entries(shortNames));
for (const row of Object.values(names)) {
  for (const [index, name] of row.split(' ').entries()) {
    months.set(name, index + 1);
    const short = name.slice(0, 3);
    if (!months.has(short) && short !== 'jui' && short !== 'mar') months.set(short, index + 1);
  }
}
months.set('mar', 3);

/** 1–12 for the name of a month in any known language, `null` for another word. */
export const findMonth = (word: string): number | null => months.get(normalizeText(word)) ?? null;
