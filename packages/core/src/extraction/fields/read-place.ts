/** English adjectives that stand for a country (`governed by English law`). */
const adjectives: Readonly<Record<string, string>> = {
  english: 'England',
  german: 'Germany',
  swiss: 'Switzerland',
  austrian: 'Austria',
  dutch: 'Netherlands',
  french: 'France',
  irish: 'Ireland',
};

/** German clauses name a law rather than a place (`Recht der Republik Österreich`, `deutsches Recht`): it is kept as it is printed. */
const germanLaw =
  /^\s*(?:(?:das|dem|ausschließlich|materielle[sm]?|sachliche[sm]?)\s+)*(?<law>Recht\s+(?:der|des|von)\s+\p{Lu}[\p{L}-]+(?:\s+(?:und\s+)?(?!Unter|Als|Die|Der|Das|Für)\p{Lu}[\p{L}-]+){0,2}|(?!materiell)\p{Ll}+(?:es|em)\s+Recht)(?!\p{L})/u;
/** Words that end like an adjective of a country and are none. */
const notCountries = /^(?:folgendes|anwendbare[sm]|geltende[sm]|jeweilige[sm]|zwingende[sm]|diese[sm])/u;

/** Clauses of other languages name a law, too (`droit français`, `legge italiana`, `Nederlands recht`): kept as printed. */
const namedLaws: readonly RegExp[] = [
  /^\s*(?<law>(?:droit|loi|legge|diritto|legislazione|ley|derecho|legislación)\s+(?!appli|aplic|vigent|en\s|que\s|che\s|qui\s|du\s|de\s|del|della\s|dello\s)\p{L}{4,})(?!\p{L})/u,
  /^\s*(?<law>\p{Lu}\p{Ll}{3,}s(?:ch)?e?\s+recht)(?!\p{L})/u,
];

const form = String.raw`(?:(?:the|THE|The|der|des|die)\s+)?(?:(?:STATE|COMMONWEALTH|State|state|Commonwealth|Province|Republic|Federal Republic|Kingdom|Kanton|Canton|Bundesrepublik|Republik|Landes)\s+(?:(?:of|OF)\s+)?)?`;
const name = String.raw`(?<place>\p{Lu}[\p{L}'-]+(?:\s+(?:(?:and|und|of)\s+)?(?!(?:Applicable|Without|Excluding|Any|The|Law|As|And|For)(?!\p{L}))\p{Lu}[\p{L}'-]+){0,3})`;
const pattern = new RegExp(String.raw`^\s*${form}${name}`, 'u');
const notPlaces =
  /^(?:This|The|That|Any|Such|Agreement|Each|Party|Company|State|Law|Laws|Conflict|L[eao]s?|Il|El|De|Het|Dit|Deze|Ces?|Cet(?:te)?|Est[ea]|Quest[oa]|Der|Die|Das|Diese[rs]?|Contrat|Contrato|Contratto|Vertrag|Overeenkomst|Tout|Toute|Para|Per|Pour|En|Op)(?!\p{L})/u;

/** The state or country that a text begins with, without `State of`; in German the law itself (`deutsches Recht`). */
export const readPlace = (
  text: string,
): { value: string; text: string; start: number; quality: number } | null => {
  const law = germanLaw.exec(text)?.groups?.law;
  if (law !== undefined && !notCountries.test(law)) {
    const value = law.replace(/\s+/g, ' ').replace(/em Recht$/u, 'es Recht');
    return { value, text: law, start: 0, quality: 1 };
  }
  if (/^\s*(?:das\s+|dem\s+)?Recht(?!\p{L})/u.test(text)) return null;
  const named = namedLaws.map((each) => each.exec(text)?.groups?.law).find((each) => each !== undefined);
  if (named !== undefined) return { value: named.replace(/\s+/g, ' '), text: named, start: 0, quality: 1 };
  const adjective = /^\s*(\p{Lu}\p{L}+)\s+law(?!\p{L})/u.exec(text);
  const country = adjectives[(adjective?.[1] ?? '').toLowerCase()];
  if (adjective !== null && country !== undefined) {
    return { value: country, text: adjective[1] ?? '', start: 0, quality: 1 };
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
