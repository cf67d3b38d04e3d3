import type { Evidence } from '../extraction.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { normalizeText } from '../values/index.ts';
import { beginsStreet, isContactLine, isPostalLine, isStreetLine, splitSenderLine } from './party-text.ts';

/** One piece of text of a party with its places. */
export type Part = { text: string; value: string; evidence: Evidence[] };

/** Country names as addresses print them, with their codes (ISO 3166-1); a country is added by one more row. */
const countries: Readonly<Record<string, string>> = {
  DE: 'deutschland germany allemagne duitsland',
  AT: 'oesterreich austria autriche',
  CH: 'schweiz switzerland suisse svizzera',
  GB: 'united kingdom|great britain|england|scotland|wales|uk|grossbritannien|vereinigtes koenigreich',
  US: 'usa|united states|united states of america|vereinigte staaten',
  NL: 'netherlands|the netherlands|niederlande|nederland',
  BE: 'belgium belgien belgie belgique',
  LU: 'luxembourg luxemburg',
  LI: 'liechtenstein',
  FR: 'france frankreich',
  IT: 'italy italien italia',
  ES: 'spain spanien espana',
  PT: 'portugal',
  PL: 'poland polen polska',
  CZ: 'czech republic|czechia|tschechien|ceska republika',
  DK: 'denmark daenemark danmark',
  SE: 'sweden schweden sverige',
  NO: 'norway norwegen norge',
  FI: 'finland finnland suomi',
  IE: 'ireland irland',
  HU: 'hungary ungarn',
  IN: 'india indien',
  AU: 'australia australien',
  CA: 'canada kanada',
  SG: 'singapore singapur',
  CN: 'china',
  JP: 'japan',
};

const codes = new Map<string, string>(
  Object.entries(countries).flatMap(([code, names]) => [
    [code.toLowerCase(), code] as const,
    ...names.split(names.includes('|') ? '|' : ' ').map((name) => [name, code] as const),
  ]),
);
/** Letters before a postal code that are not the country's own code. */
const postalPrefixes: Readonly<Record<string, string>> = {
  D: 'DE',
  A: 'AT',
  F: 'FR',
  I: 'IT',
  L: 'LU',
  B: 'BE',
};

/** The code of a country that a whole text names, `null` for any other text. */
export const toCountryCode = (text: string): string | null => codes.get(normalizeText(text)) ?? null;

const splitCountry = (text: string): { text: string; code: string | null } => {
  const prefix = /^([A-Z]{1,2})[- ]+(?=\d{4,6}\s|[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b)/.exec(text);
  const code = prefix?.[1] === undefined ? null : (postalPrefixes[prefix[1]] ?? toCountryCode(prefix[1]));
  return prefix === null || code === null
    ? { text, code: null }
    : { text: text.slice(prefix[0].length), code };
};

type Piece = { line: TextLine; start: number; text: string };

const toPieces = (line: TextLine, from: number): Piece[] => {
  let at = from;
  return splitSenderLine(line.text.slice(from)).map((text) => {
    const start = Math.max(at, line.text.indexOf(text, at));
    at = start + text.length;
    return { line, start, text };
  });
};

const stateAndZip = /^(?:[A-Z]{2}|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s+\d{5}(?:-\d{4})?$/u;

/** Behind the postal code of these countries the line goes on with something else: a sentence, a telephone. */
const behindCode =
  /^.*?(?<!\p{L})(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|[A-Z]{2}\s+\d{5}(?:-\d{4})?)(?=\.\s|\s*[(;|]|\s+(?:tel|phone|fax|mob|ph|t:|registered|company|vat)(?!\p{L}))/iu;

/** Only the address of a line that says more: `Reading RG1 1AA. Registered in England`. */
const cutBehindCode = (piece: Piece): Piece => ({
  ...piece,
  text: behindCode.exec(piece.text)?.[0] ?? piece.text,
});

/** `Boston` and `MA 02110`, `Via Roma` and `12/b`: one place, although a comma parts them. */
const goesOn = (before: string, after: string): boolean =>
  (stateAndZip.test(after) && !/\d/.test(before)) ||
  (beginsStreet(before) && !/\d/.test(before) && /^(?:n\.?[º°]? ?)?\d{1,4}(?:\D|$)/.test(after));

const joinPieces = (pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && before.line === piece.line && goesOn(before.text, piece.text)) {
      joined[joined.length - 1] = { ...before, text: `${before.text}, ${piece.text}` };
    } else joined.push(piece);
  }
  return joined;
};

/**
 * The address that begins in these lines: street, place and, where it is told, the code of the country. Lines before
 * the street (a person, a second name) are no part of it, and it ends with its place. `null` without a place.
 */
export const readAddress = (lines: readonly TextLine[], from = 0): Part | null => {
  const pieces: Piece[] = [];
  for (const [index, line] of lines.slice(0, 7).entries()) {
    if (index > 0 && (isContactLine(line.text) || /:\s|:$/.test(line.text) || line.text.length > 110)) break;
    pieces.push(...joinPieces(toPieces(line, index === 0 ? from : 0)).map(cutBehindCode));
  }
  const place = pieces.findIndex((piece) => isPostalLine(piece.text));
  const town = pieces[place];
  if (town === undefined || place > 5) return null;
  const before = pieces.slice(0, place);
  const street = before.findIndex((piece) => isStreetLine(piece.text));
  const numbered = before.findIndex((piece) => /\d/.test(piece.text) && !isContactLine(piece.text));
  const first = street >= 0 ? street : numbered >= 0 ? numbered : Math.max(0, place - 1);
  const { text, code } = splitCountry(town.text);
  const following = pieces[place + 1];
  const named = following === undefined ? null : toCountryCode(following.text);
  const taken = [...before.slice(first), town];
  const parts = [...taken.slice(0, -1).map((piece) => piece.text), text];
  const country = named ?? code;
  const shown = following !== undefined && named !== null ? [...taken, following] : taken;
  return {
    text: shown.map((piece) => piece.text).join(', '),
    value: [...parts, ...(country === null ? [] : [country])].join(', '),
    evidence: [...Map.groupBy(shown, (piece) => piece.line)].map(([line, own]) => {
      const end = own.at(-1);
      return toEvidence(line, own[0]?.start ?? 0, (end?.start ?? 0) + (end?.text.length ?? 0));
    }),
  };
};
