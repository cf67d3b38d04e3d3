import { normalizeText } from '../values/index.ts';
import { hasLegalForm, withoutLegalForm } from './legal-form.ts';

/** `2261 Market Street`: four digits and more may be the number of a house. */
const longHouseNumber =
  /^\d{4,5}\s.*(?<!\p{L})(?:street|road|ave(?:nue)?|lane|drive|blvd|boulevard|highway|parkway|suite|floor)(?!\p{L})/iu;

/** A line with a postal code and a town, as addresses have it in most countries. */
export const isPostalLine = (text: string): boolean =>
  (/^(?:[A-Z]{1,2}[- ])?\d{4,6}\s+\p{L}{2,}/u.test(text) && !longHouseNumber.test(text)) ||
  /\p{L}{2,},?\s+[A-Z]{2}\s+\d{5}(?:-\d{4})?\b/u.test(text) ||
  /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/.test(text) ||
  /\b\d{4}\s?[A-Z]{2}\s+\p{L}{2,}/u.test(text) ||
  /\p{Lu}\p{L}{2,}(?:,?\s+(?:-\s+)?|\s*-\s+)\d{5,6}\b(?:\s*,?\s*\p{L}+)?$/u.test(text);

const germanStreet =
  /(?:str(?:\.|aße|asse)?|weg|platz|allee|gasse|ring|damm|ufer|kai|markt|graben|stieg|steig|pfad|chaussee|promenade|zeile|hof|straat|laan|plein|gracht|kade)\b/iu;
const englishStreet =
  /(?<!\p{L})(?:road|rd|st|ave(?:nue)?|lane|ln|drive|dr|blvd|boulevard|way|court|ct|square|house|park|quay|row|terrace|close|street|wharf|place|pl|highway|hwy|parkway|crescent|mews|unit|suite|floor|rue|via|calle|ul)(?!\p{L})/iu;

const southernStreet =
  /^(?:c\/|calle|avda?\.?|avenida|paseo|p\.º|plaza|pza\.?|ronda|carrer|camino|ctra\.?|carretera|pol\.|polígono|rua|via|viale|v\.le|piazza|p\.zza|corso|c\.so|largo|strada|vicolo|contrada|rue|av\.|boulevard|bd|allée|chemin|impasse|quai|cours|route)\s+\p{L}/iu;

/** `C/ Alcalá` and `Via Roma`: the number of the house may follow behind a comma. */
export const beginsStreet = (text: string): boolean => southernStreet.test(text);

/** `71 quai Sud`: the kind of the street behind the number, which tells it whatever its letters. */
const numberedStreet =
  /^\d{1,4}(?:\s?(?:bis|ter|[a-d]))?,?\s+(?:rue|av\.?|avenue|quai|cours|place|allée|impasse|chemin|route|boulevard|bd|passage|sentier|résidence|lotissement|zone|za|zi)\s+\p{L}/iu;

/** A line with a street and a house number. */
export const isStreetLine = (text: string): boolean =>
  ((germanStreet.test(text) || englishStreet.test(text) || beginsStreet(text)) && /\d/.test(text)) ||
  numberedStreet.test(text) ||
  /^p\.?\s?o\.?\s?box|^postfach/iu.test(text) ||
  /^\d{1,5}[a-z]?,?\s+\p{Lu}\p{L}+/u.test(text) ||
  /^\p{Lu}[\p{L}.' -]{2,30}\s\d{1,4}\s?[a-z]?(?:\s?[-/]\s?\d{1,4}[a-z]?)?$/u.test(text);

const contactWords =
  /^(?:tel|telefon|phone|fax|mobil|e ?mail|mail|web|www|http|internet|iban|bic|swift|bank(?:verbindung| details| account)|ust|vat|tax|steuer|st nr|hrb|hra|amtsgericht|handelsregister|registergericht|geschaeftsfuehr|vorstand|managing|registered|company no|reg no|gln|attn|attention|z hd|kunden ?(?:nr|nummer)|customer (?:no|number|id)|client (?:no|number|id)|account (?:no|number|holder)|kontoname|konto|art nr|ansprechpartner|contact|nummer|globale|seite|page|datum|date|ein \d|gst|abn|uid|eori|supplier no|vendor no|phone)(?: |$|\d)/;

/** A line about how to reach or register a company rather than its name or address. */
export const isContactLine = (text: string): boolean =>
  contactWords.test(normalizeText(text)) ||
  /@|www\.|https?:|(?<!\p{L})(?:iban|bic|swift)(?!\p{L})/iu.test(text) ||
  /^\+?\d[\d\s()/.-]{6,}$/.test(text);

const attention =
  /^(?:(?:the )?(?:manager|director|directors|secretary|treasurer|proprietor|owner|accounts?(?: payable)?(?: department| dept)?|finance(?: department| dept)?|purchase ledger|accounting(?: department)?)|buchhaltung|rechnungswesen|kreditorenbuchhaltung|finanzbuchhaltung|einkauf|geschaeftsleitung|service (?:comptabilite|achats|facturation|financier)|comptabilite|direction|contabilidad|departamento (?:de )?(?:contabilidad|compras|administracion)|administracion|ufficio (?:acquisti|contabilita|amministrazione)|amministrazione|(?:de )?(?:administratie|boekhouding|crediteurenadministratie|directie))$/;

/** Whom in a company a letter is for, as a line of its own: no part of the company's name. */
const isAttentionLine = (text: string): boolean =>
  attention.test(
    normalizeText(text).replace(
      /^(?:attn|attention|z hd|a l attention de|t a v|all attenzione|a la atencion de|c a) /,
      '',
    ),
  );

/** Whether a line can be the name of a person or a company. */
export const isNameLine = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= 2 &&
    !/^[:.(*]|[.;!?]\s|\p{Ll}{4,}\.$/u.test(withoutLegalForm(text)) &&
    !/^(?:herrn?|frau|mr|mrs|ms|dr)\.?$/i.test(text.trim()) &&
    text.length <= 90 &&
    letters >= text.replace(/\s/g, '').length * 0.5 &&
    !/[:]/.test(text) &&
    !isContactLine(text) &&
    !isAttentionLine(text) &&
    !isPostalLine(text) &&
    !(isStreetLine(text) && !hasLegalForm(text))
  );
};

/** Separators of a sender line: `Name · Street 1 · 12345 Town`. */
export const splitSenderLine = (text: string): string[] =>
  text
    .split(/\s+[·•|*▪■–—-]\s+|\s*[·•|▪■]\s*|,\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
