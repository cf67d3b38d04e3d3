import type { Field } from '../extraction.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findIbans } from '../values/index.ts';
import { type Candidate, chooseCandidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

/** Words that say an account is the one to be debited, not the one to be paid to. */
const payer =
  /(?<!ver)käufer|buyer|payer|zahler|zahlungspflicht|debtor|schuldner|kontoinhaber.{0,20}kunde|kunden-?iban|customer(?:'s)? (?:iban|account|bank)|(?:ihr(?:e|em|es|er)?|your) (?:iban|konto|account|bank)|lastschrift|direct debit|abgebucht|eingezogen|abbuch/i;

/** What stands before the account in its row. */
const readBefore = (line: TextLine, start: number, layout: PageLayout): string => {
  const middle = (line.box[1] + line.box[3]) / 2;
  const left = layout.lines.filter(
    (other) =>
      other !== line && other.box[1] < middle && other.box[3] > middle && other.box[2] <= line.box[0],
  );
  return [...left.map((other) => other.text), line.text.slice(0, start)].join(' ');
};

/** The beginning of a longer number is no account, though the country's length fits. */
const isCut = (line: string, { start, text }: { start: number; text: string }): boolean =>
  /^[\p{L}\d]/u.test(line.slice(start + text.length));

/** A number after the label that is no IBAN of its country: told as it stands, for the check to fail on. */
const readLabelled = (
  line: TextLine,
  layout: PageLayout,
): { value: string; text: string; start: number } | null => {
  const match = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{2,}){2,9}(?![\p{L}\d])/u.exec(line.text);
  if (match === null || !/iban/i.test(readBefore(line, match.index, layout))) return null;
  // A word behind the number, such as `BIC`, is not part of it.
  const text = match[0].replace(/(?: [A-Z]+)+$/, '');
  return { value: text.replace(/\s/g, ''), text, start: match.index };
};

/**
 * The first account number of the document whose check digits hold, else the first that is written like one. The
 * account that is debited belongs to the buyer and is none.
 */
export const findIban = (context: FieldContext): Field | null => {
  const found: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const line of layout.lines) {
      if (!/[A-Z]{2}\d{2}/.test(line.text)) continue;
      const written = findIbans(line.text).filter((iban) => !isCut(line.text, iban));
      const other = written.length > 0 ? null : readLabelled(line, layout);
      for (const iban of other === null ? written : [{ ...other, valid: false }]) {
        if (payer.test(readBefore(line, iban.start, layout))) continue;
        found.push({
          value: iban.value,
          text: iban.text,
          score: (iban.valid ? 0.9 : 0.6) - Math.min(0.1, found.length * 0.07),
          evidence: [toEvidence(line, iban.start, iban.start + iban.text.length)],
        });
      }
    }
  }
  return chooseCandidate(found);
};
