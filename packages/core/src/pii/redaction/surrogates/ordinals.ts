/** What English puts behind a number that tells a place in a row: `1st`, `12th`, `23rd`. */
const ordinalEnding = (number: number): string => {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
};

/** The ending that goes with a number, in the case of another ending; of other languages, those of the first alone go. */
export const endingFor = (number: number, ending: string): string => {
  if (/^(st|nd|rd|th)$/i.test(ending)) {
    const written = ordinalEnding(number);
    return ending === ending.toUpperCase() ? written.toUpperCase() : written;
  }
  return number === 1 ? ending : '';
};

/** An English ordinal of another number; `null` for what is none. */
export const likeOrdinal = (value: string, invent: (digits: string) => string): string | null => {
  const [, digits, ending] = /^(\d+)(st|nd|rd|th)$/i.exec(value) ?? [];
  if (!digits || !ending) return null;
  const invented = invent(digits);
  return invented + endingFor(Number(invented), ending);
};
