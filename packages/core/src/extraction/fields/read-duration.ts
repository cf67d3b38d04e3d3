const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  'twenty-four': 24,
  thirty: 30,
  'thirty-six': 36,
  sixty: 60,
  ninety: 90,
  ein: 1,
  eine: 1,
  einem: 1,
  einen: 1,
  einer: 1,
  eines: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  achtzehn: 18,
  vierundzwanzig: 24,
  dreißig: 30,
  sechsunddreißig: 36,
};

const unit = `(?:calendar |business |full |volle[nrs]? )?(?:years?|months?|weeks?|days?|Jahre?[ns]?|Monat(?:e[ns]?|s)?|Wochen?|Tage?[ns]?|Kalendertage[ns]?|Werktage[ns]?)`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<word>${Object.keys(numberWords).join('|')})\s*)?(?:\(?(?<digits>\d{1,3})\)?[\s-]*)?(?<unit>${unit})(?![\p{L}])`,
  'giu',
);

/** The first duration in a text as a number and its unit (`two (2) years` becomes `2 years`); the unit keeps its language. */
export const readDuration = (
  text: string,
): { value: string; text: string; start: number; quality: number } | null => {
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const count = groups.digits ?? numberWords[(groups.word ?? '').toLowerCase()];
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
