import type { Field } from '../extraction.ts';
import { toEvidence } from '../layout/text-line.ts';
import { findIbans } from '../values/index.ts';
import { type Candidate, chooseCandidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

/** The first account number of the document whose check digits hold, else the first that is written like one. */
export const findIban = (context: FieldContext): Field | null => {
  const found: Candidate[] = [];
  for (const layout of context.layouts) {
    for (const line of layout.lines) {
      for (const iban of findIbans(line.text)) {
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
