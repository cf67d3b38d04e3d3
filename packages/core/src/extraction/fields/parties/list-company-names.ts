import { type PartyName, trimNameEnd } from './read-party-name.ts';

const form = [
  String.raw`(?:GmbH|GMBH|mbH)(?:\s*(?:&|\+)\s*C[oO]\.?\s*(?:KGaA|KG|OHG))?`,
  String.raw`(?:Co|CO)\.?,? (?:Ltd|LTD|Limited|LIMITED)\.?`,
  'AG|SE|UG|KGaA|KG|OHG|GbR|Genossenschaft|Stiftung',
  String.raw`e\.\s?(?:K|V|G)\.|S\.?à\s?r\.?l\.?|S\.r\.l\.|S\.p\.A\.|S\.A\.?S?\.?|S\.L\.U?\.?|SLU?|Lda\.?|SpA|Srl|EURL|SARL|SASU?|SNC|SA`,
  String.raw`B\.?V\.?|N\.?V\.?|Oy|AB|A\/S|ApS|ASA|Sp\. z o\.o\.|s\.r\.o\.`,
  String.raw`L\.?L\.?[CP]\.?|L\.P\.|LP|P\.?L\.?C\.?|plc|N\.A\.`,
  String.raw`(?:Inc|INC|Ltd|LTD|Corp|CORP|Co|CO)\.?|Incorporated|INCORPORATED|incorporated|Limited|LIMITED|Corporation|CORPORATION|Company|COMPANY`,
].join('|');
/** Bounded: a hostile file may hold one word of a million letters. */
const word = String.raw`[\p{Lu}\d][\p{L}\d.&'’+-]{0,40}`;
const link = '(?:&|and|und|of|for|für|de|von|\\+)';
const company = new RegExp(
  String.raw`(?<![\p{L}\d.&'’+-]|(?<!\p{L})an? )${word}(?: ${link}|,? ${word}){0,7}?,? (?:${form})(?![\p{L}\d]| (?:Law|Act)(?!\p{L}))`,
  'gu',
);

/** All names in a text that a legal form closes, in order; a name that breaks between two paragraphs is none. */
export const listCompanyNames = (text: string): PartyName[] =>
  [...text.matchAll(company)].map((match) => {
    const article =
      /^(?:(?:The|THE|Die|Der|Between|Zwischen|Tra|Fra|Entre|Tussen|And|By|Firma|Parties|Vertragspartner|Vertragsparteien|Parteien)\s+)+/u.exec(
        match[0],
      )?.[0].length ?? 0;
    const name = trimNameEnd(match[0].slice(article)).replace(/\s+/g, ' ');
    return { name, start: match.index + article, end: match.index + match[0].length };
  });
