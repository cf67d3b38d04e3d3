import type { ReadDocument } from '../../documents/read-document.ts';
import type { DateOrder } from './date.ts';

export type DateOrderDecision = {
  order: DateOrder;
  /** `dates`: one of the document's dates can be read in one way only; `surroundings`: its currency or tax words; `none`: a guess. */
  basis: 'dates' | 'surroundings' | 'none';
};

/** Marks of places that write the month first; everything else writes the day first. */
const monthFirst =
  /\$|\bUSD\b|\b(?:Inc|LLC|Corp)\b|\bzip code\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\bsales tax\b/gi;
const dayFirst =
  /€|£|₹|\b(?:EUR|GBP|CHF|INR|AUD|NZD|MYR|VAT|GST|IBAN|GmbH|AG|Ltd|Limited|MwSt|USt|Pty|plc)\b|\bABN\b/g;

/** Whether the day or the month comes first in `1/2/2026`, decided by the document as a whole. */
export const decideDateOrder = (document: ReadDocument): DateOrderDecision => {
  const votes = { dmy: 0, mdy: 0 };
  const hints = { dmy: 0, mdy: 0 };
  for (const page of document.pages) {
    for (const line of page.lines) {
      for (const match of line.text.matchAll(
        /(?<![\d.,/-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/g,
      )) {
        if (Number(match[1]) > 12 && Number(match[3]) <= 12) votes.dmy += 1;
        if (Number(match[3]) > 12 && Number(match[1]) <= 12) votes.mdy += 1;
      }
      hints.mdy += line.text.match(monthFirst)?.length ?? 0;
      hints.dmy += line.text.match(dayFirst)?.length ?? 0;
    }
  }
  if (votes.dmy !== votes.mdy) return { order: votes.dmy > votes.mdy ? 'dmy' : 'mdy', basis: 'dates' };
  if (hints.dmy !== hints.mdy) return { order: hints.dmy > hints.mdy ? 'dmy' : 'mdy', basis: 'surroundings' };
  return { order: 'dmy', basis: 'none' };
};
