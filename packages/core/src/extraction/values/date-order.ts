import type { ReadDocument } from '../../documents/read-document.ts';
import { type DateOrder, findDates } from './date.ts';

export type DateOrderDecision = {
  order: DateOrder;
  /** `dates`: one of the document's dates can be read in one way only; `surroundings`: its currency or tax words; `none`: a guess. */
  basis: 'dates' | 'surroundings' | 'none';
};

/** Marks of places that write the month first; everything else writes the day first. */
const monthFirst =
  /US\$|\bUSD\b|\b(?:Inc|LLC|Corp)\b|\bzip code\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\bsales tax\b/gi;
/** Dollars are of many places: they say less than any other mark. */
const dollars = /(?<![A-Z])\$/;
const dayFirst =
  /€|£|₹|(?:A|C|CA|NZ|S|HK)\$|\b(?:EUR|GBP|CHF|INR|AUD|NZD|SGD|MYR|RM|ZAR|VAT|GST|HST|IBAN|BIC|GmbH|AG|Ltd|Limited|MwSt|USt|TVA|IVA|BTW|SARL|SAS|SpA|Srl|BV|NV|SL|Pty|plc|Bhd)\b|\bABN\b/g;

/** Small words of languages that write the day first, whatever the currency. */
const dayFirstWords =
  /(?<!\p{L})(?:und|der|die|für|vom|bis|le|les|des|du|pour|el|los|del|por|para|fecha|il|della|per|het|een|van|voor)(?!\p{L})/giu;
/** So many of them are a language and no name. */
const leastWords = 5;

const slashed = /(?<![\d.,/-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g;

const listLines = (document: ReadDocument): string[] =>
  document.pages.flatMap((page) => page.lines.map((line) => line.text));

/** Dates that can be read in one way only. */
const countCertain = (lines: readonly string[]): Record<DateOrder, number> => {
  const votes = { dmy: 0, mdy: 0 };
  for (const line of lines) {
    for (const match of line.matchAll(slashed)) {
      if (Number(match[1]) > 12 && Number(match[3]) <= 12) votes.dmy += 1;
      if (Number(match[3]) > 12 && Number(match[1]) <= 12) votes.mdy += 1;
    }
  }
  return votes;
};

/** Days that pass between two dates of a document, as its terms print them. */
const listTerms = (lines: readonly string[]): Set<number> =>
  new Set(
    lines.flatMap((line) =>
      [
        ...line.matchAll(
          /(?<!\d)(\d{1,3})\s?(?:-\s?)?(?:days?|Tagen?|jours?|días?|dias?|giorni|gg|dagen)(?!\p{L})/giu,
        ),
      ].map((match) => Number(match[1])),
    ),
  );

const dayMs = 86_400_000;

/** Whether a date lies as many days behind one before it as the terms say, when they are read in this order. */
const keepsTerms = (lines: readonly string[], terms: ReadonlySet<number>, order: DateOrder): boolean => {
  const days = [
    ...new Set(
      lines.flatMap((text) => findDates({ text, order }).map(({ value }) => Date.parse(value) / dayMs)),
    ),
  ].slice(0, 12);
  return days.some((from, at) => days.slice(at + 1).some((to) => terms.has(Math.round(to - from))));
};

/** The order in which the terms of payment hold, where they hold in one alone: 30 days after 3/4 is 2/5 or 4/3. */
const decideByTerms = (lines: readonly string[]): DateOrder | null => {
  const dated = lines.filter((line) => line.search(slashed) >= 0);
  const terms = dated.length < 2 ? new Set<number>() : listTerms(lines);
  if (terms.size === 0) return null;
  const [dmy, mdy] = [keepsTerms(dated, terms, 'dmy'), keepsTerms(dated, terms, 'mdy')];
  return dmy === mdy ? null : dmy ? 'dmy' : 'mdy';
};

const distinct = (lines: readonly string[], pattern: RegExp): number =>
  new Set(lines.flatMap((line) => line.match(pattern) ?? []).map((mark) => mark.replace(/\d/g, ''))).size;

/** Different marks count, not how often each stands: an amount in each line is one hint. */
const decideBySurroundings = (lines: readonly string[]): DateOrder | null => {
  const words = lines.reduce((sum, line) => sum + (line.match(dayFirstWords)?.length ?? 0), 0);
  const day = distinct(lines, dayFirst) + (words >= leastWords ? 2 : 0);
  const month = distinct(lines, monthFirst) + (lines.some((line) => dollars.test(line)) ? 0.5 : 0);
  return day === month ? null : day > month ? 'dmy' : 'mdy';
};

/**
 * Whether the day or the month comes first in `1/2/2026`, decided by the document as a whole: by its dates that leave no
 * choice, by terms that hold in one order alone, then by what its places and language write.
 */
export const decideDateOrder = (document: ReadDocument): DateOrderDecision => {
  const lines = listLines(document);
  const votes = countCertain(lines);
  if (votes.dmy !== votes.mdy) return { order: votes.dmy > votes.mdy ? 'dmy' : 'mdy', basis: 'dates' };
  const byTerms = decideByTerms(lines);
  if (byTerms !== null) return { order: byTerms, basis: 'dates' };
  const around = decideBySurroundings(lines);
  return around === null ? { order: 'dmy', basis: 'none' } : { order: around, basis: 'surroundings' };
};
