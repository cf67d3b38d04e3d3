import { hasLegalForm } from '../legal-form.ts';
import { isStreetLine } from '../party-text.ts';
import { clauseWords } from './clause-words.ts';

/** A name in a text: `end` is the place behind it. */
export type PartyName = { name: string; start: number; end: number };

/** Legal forms that a comma may part from the name they belong to (`Muster Tools, Inc.`). */
const formAfterComma = String.raw`(?:Inc|INC|Incorporated|INCORPORATED|Corporation|CORPORATION|LTD|LIMITED|CORP|LLC|L\.?L\.?C|Ltd|Limited|L\.?P|LLP|L\.L\.P|Corp|Co\b|S\.?A|N\.?A|GmbH|AG|KG|SE|PLC|Pty|Pte|Jr|Sr|B\.?V|N\.?V|SARL|SASU?|S\.?L\.?U?|S\.?r\.?l|S\.?p\.?A)\.?(?![\p{L}])`;

/** Where a name ends: at its alias, its legal description, its address, its other name, or the verb of the sentence. */
const nameEnd = new RegExp(
  [
    String.raw`\s*[(;"“”„«:]`,
    String.raw`\s*,(?!\s*${formAfterComma})`,
    String.raw`\s+[-–—]+\s`,
    String.raw`\s+(?:d\/b\/a|f\/k\/a|a\/k\/a|formerly|having|with|whose|is|are|acting|represented|located|of\s+\d|effective|dated|as\s+of|in\s+favou?r\s+of|regarding|concerning|hereinafter|collectively|each|who|which|do(?:es)?|hereby|shall|agrees?|desires?|wish(?:es)?)(?!\p{L})`,
    String.raw`\s+an?\s+(?:individual|corporation|company|\p{L}+\s+(?:\p{L}+\s+)?(?:corporation|company|limited|partnership))`,
    String.raw`\s+(?:nachfolgend|nachstehend|vertreten|geschäftsansässig|mit\s+Sitz|im\s+Folgenden|wird|ist|über)(?!\p{L})`,
    String.raw`\s+(?:${clauseWords.after}|${clauseWords.aliases})(?!\p{L})`,
    String.raw`\s+\d{4,}|\n|_{2,}`,
    // A sentence ends behind a small word or a legal form, not behind an initial.
    String.raw`(?<!(?<!\p{L})(?:Inc|Ltd|Corp|Co|V|A))\.\s+(?=(?:The|This|Each|Collectively|Whereas|WHEREAS|For|In|It|\d|Der|Die|Das|Dieser?)(?!\p{L}))`,
    String.raw`(?<=\p{Ll}{4})\.\s`,
    String.raw`(?<!(?<!\p{L})(?:Inc|INC|Ltd|LTD|Corp|CORP|Co|CO)|\.\p{L})\.\s*$`,
  ].join('|'),
  'u',
);

const leading = new RegExp(
  String.raw`^(?:[\s,"“”„«'():]|(?:the|der|die|dem|den|firma|company|companies|${clauseWords.before}|\(?[1-9ivxa-c]\)|[1-9]\.)(?=[\s,:]))+`,
  'iu',
);
const notNames = new RegExp(
  String.raw`^(?:(?:the )?(?:part(?:y|ies)|parteien|vertragspart\p{L}*|undersigned|company|customer|supplier|seller|buyer|employee|employer|executive|director|contractor|recipient|discloser|disclosing|receiving|licensor|licensee|you|us|me|them|it|each|other|certain|any|all|such|time|this|that|its|him|her|our|your|his|their|between|one|two|affiliates?|affiliated|assigns|subsidiaries|successors|whereas|confirmed|accepted|agreed|acknowledged|very truly|yours|in witness|signed|exhibit|schedule|page|board|confidential|agreement|effective|january|february|march|april|may|june|july|august|september|october|november|december|date|auftraggeber|auftragnehmer|kunde|lieferant|käufer|verkäufer)|${clauseWords.roles})(?!\p{L})`,
  'iu',
);

const formAlone = /^(?:co|inc|ltd|llc|corp|gmbh|ag|company|limited|corporation)\.?$/iu;

/** Small words that names have inside. */
const small = /^(?:and|of|the|for|de|da|von|van|der|und|für|&|-)$/u;

/** A name without the comma, point or academic degree that follows it. */
export const trimNameEnd = (name: string): string => {
  const plain = name.replace(/,?\s*(?:M\.?\s?D|Ph\.?\s?D|Esq|MBA|CPA)\.?$/u, '').replace(/[,\s]+$/, '');
  // A point belongs to the name only as part of a legal form or an initial.
  return /(?:(?<!\p{L})(?:Inc|Ltd|Corp|Co|Jr|Sr)|\.\p{L}|[ .]\p{Lu})\.$/iu.test(plain)
    ? plain
    : plain.replace(/[.,]+$/, '');
};

/** Whether a text is written like the name of a company or a person: mostly capitalised words, and few. */
export const isNameLike = (name: string): boolean => {
  const words = name.split(/\s+/).filter((word) => !small.test(word));
  const capital = words.filter((word) => /^[("“„]?[\p{Lu}\d]/u.test(word)).length;
  return (
    name.length >= 3 &&
    name.length <= 90 &&
    words.length <= 9 &&
    capital >= words.length - (hasLegalForm(name) || /incorporated$/i.test(name) ? 1 : 0) &&
    capital > 0 &&
    /\p{L}{2}/u.test(name) &&
    /^[\p{Lu}\d]/u.test(name) &&
    !/\d{4}/.test(name) &&
    !formAlone.test(name) &&
    !notNames.test(name)
  );
};

/** Parts such as `JOINT STOCK COMPANY “VEGA”` carry their name in quotes behind the legal form. */
const quotedName =
  /^(?:\p{L}+\s+){0,3}(?:stock\s+company|OOO|ZAO|OAO|PAO|PJSC|OJSC|LLC)\s+["“„][^"“”„]{2,60}["”“]/iu;

/** The office of a person in front of the name of the company it is held at. */
export const office =
  /^[^,;]{0,40}(?:Counsel|Directors|President|Chairman|Officer|Secretary|Members?)\s+of\s+(?:the\s+)?/u;

/** A legal form that other words follow: the line with the name went on with an address or another line. */
const closedByForm =
  /^.+? (?:GmbH(?: & Co\.? (?:KGaA|KG))?|AG|KG|SE|e\.K\.|LLC|Inc\.|Ltd\.?|plc|B\.V\.|N\.V\.)(?= (?!GmbH|AG|KG|SE|Co|&|Ltd|LLC|Inc|KGaA|L\.P)[\p{Lu}\d])/u;

/** The name of a party that a text begins with, without article, alias, legal description and address. */
export const readPartyName = (text: string): PartyName | null => {
  const opened = leading.exec(text)?.[0].length ?? 0;
  const start = opened + (office.exec(text.slice(opened))?.[0].length ?? 0);
  const body = text.slice(start);
  const quoted = quotedName.exec(body)?.[0];
  const cut = nameEnd.exec(body);
  const run = (cut === null ? body : body.slice(0, cut.index)).trim();
  const name = quoted ?? trimNameEnd(closedByForm.exec(run)?.[0] ?? run);
  // Between the parties stand their addresses.
  const isStreet = isStreetLine(name) && !hasLegalForm(name);
  return isNameLike(name) && !isStreet ? { name, start, end: start + name.length } : null;
};
