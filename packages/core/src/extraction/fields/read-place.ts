/** Adjectives that stand for a country in German clauses (`es gilt deutsches Recht`). */
const adjectives: Readonly<Record<string, string>> = {
  deutsch: 'Deutschland',
  österreichisch: 'Österreich',
  schweizerisch: 'Schweiz',
  schweizer: 'Schweiz',
  english: 'England',
  german: 'Germany',
  swiss: 'Switzerland',
};

const form = String.raw`(?:(?:the|THE|der|des|die)\s+)?(?:(?:STATE|COMMONWEALTH|State|state|Commonwealth|Province|Republic|Federal Republic|Kingdom|Kanton|Canton|Bundesrepublik|Republik|Landes)\s+(?:(?:of|OF)\s+)?)?`;
const name = String.raw`(?<place>\p{Lu}[\p{L}'-]+(?:\s+(?:(?:and|und|of)\s+)?\p{Lu}[\p{L}'-]+){0,3})`;
const pattern = new RegExp(String.raw`^\s*${form}${name}`, 'u');
const notPlaces = /^(?:This|The|That|Any|Such|Agreement|Each|Party|Company|State|Law|Laws|Conflict)\b/;

/** The state or country that a text begins with, without `State of` or `Bundesrepublik`. */
export const readPlace = (
  text: string,
): { value: string; text: string; start: number; quality: number } | null => {
  const adjective = /^\s*(\p{L}+?)(?:es|e[snm]|em|er)?\s/u.exec(text);
  const country = adjectives[(adjective?.[1] ?? '').toLowerCase()];
  if (adjective !== null && country !== undefined) {
    return { value: country, text: adjective[0].trim(), start: 0, quality: 1 };
  }
  const match = pattern.exec(text);
  // Capital letters throughout are a heading style: the name is told in normal case.
  const place = match?.groups?.place?.replace(/\.$/, '');
  if (match === null || place === undefined || notPlaces.test(place)) return null;
  const value = /^[\p{Lu}\s]+$/u.test(place)
    ? place.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : place;
  return { value, text: match[0].trim(), start: 0, quality: 1 };
};
