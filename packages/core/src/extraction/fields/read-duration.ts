/** Words for numbers by language; a language is added by one more row. */
const wordRows: readonly string[] = [
  '1 one, 2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 12 twelve, 18 eighteen, 24 twenty-four',
  '30 thirty, 36 thirty-six, 48 forty-eight, 60 sixty, 90 ninety',
  '1 ein, 1 eine, 1 einem, 1 einen, 1 einer, 1 eines, 2 zwei, 3 drei, 4 vier, 5 fünf, 6 sechs, 7 sieben, 8 acht, 9 neun',
  '10 zehn, 12 zwölf, 18 achtzehn, 24 vierundzwanzig, 30 dreißig, 36 sechsunddreißig, 60 sechzig, 90 neunzig',
  '1 un, 1 une, 2 deux, 3 trois, 4 quatre, 5 cinq, 6 six, 7 sept, 8 huit, 9 neuf, 10 dix, 12 douze, 18 dix-huit',
  '24 vingt-quatre, 30 trente, 36 trente-six, 60 soixante, 90 quatre-vingt-dix',
  '1 un, 1 una, 2 dos, 3 tres, 4 cuatro, 5 cinco, 6 seis, 7 siete, 8 ocho, 9 nueve, 10 diez, 12 doce, 18 dieciocho',
  '24 veinticuatro, 30 treinta, 60 sesenta, 90 noventa',
  '1 un, 1 uno, 1 una, 2 due, 3 tre, 4 quattro, 5 cinque, 6 sei, 7 sette, 8 otto, 9 nove, 10 dieci, 12 dodici',
  '18 diciotto, 24 ventiquattro, 30 trenta, 36 trentasei, 60 sessanta, 90 novanta',
  '1 een, 1 één, 2 twee, 3 drie, 4 vier, 5 vijf, 6 zes, 7 zeven, 8 acht, 9 negen, 10 tien, 12 twaalf, 18 achttien',
  '24 vierentwintig, 30 dertig, 36 zesendertig, 60 zestig, 90 negentig',
];

const numberWords = new Map<string, number>(
  wordRows
    .flatMap((row) => row.split(', '))
    .map((entry) => entry.split(' '))
    .map(([count = '', word = '']) => [word, Number(count)]),
);

/** Longer words first: `trente` begins `trente-six`. */
const wordPattern = [...numberWords.keys()].toSorted((a, b) => b.length - a.length).join('|');

const units: readonly string[] = [
  '(?:calendar |business |full )?(?:years?|months?|weeks?|days?)',
  '(?:volle[nrs]? )?(?:Jahre?[ns]?|Monat(?:e[ns]?|s)?|Wochen?|Tage?[ns]?|Kalendertage[ns]?|Werktage[ns]?)',
  '(?:ans?|années?|mois|semaines?|jours?)(?: calendaires| ouvrables| ouvrés)?',
  '(?:años?|mes(?:es)?|semanas?|días?)(?: naturales| hábiles)?',
  '(?:ann[oi]|mes[ei]|settiman[ae]|giorn[oi])(?: lavorativi| solari)?',
  '(?:kalender|werk)?(?:jaar|jaren|maand(?:en)?|weken|week|dag(?:en)?)',
];
const unit = `(?:${units.join('|')})`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<word>${wordPattern})\s*)?(?:\(?(?<digits>\d{1,3})\)?[\s-]*)?(?<unit>${unit})(?![\p{L}])`,
  'giu',
);

/** The first duration in a text as a number and its unit (`two (2) years` becomes `2 years`); the unit keeps its language. */
export const readDuration = (
  text: string,
): { value: string; text: string; start: number; quality: number } | null => {
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const count = groups.digits ?? numberWords.get((groups.word ?? '').toLowerCase());
    if (count === undefined) continue;
    return {
      value: `${Number(count)} ${groups.unit ?? ''}`,
      text: match[0],
      start: match.index,
      quality: match.index < 4 ? 1 : match.index < 40 ? 0.8 : 0.5,
    };
  }
  return null;
};
