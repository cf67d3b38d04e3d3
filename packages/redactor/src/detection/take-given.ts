import { rejectError } from '@assay/core';
import { createCodePointOffsets } from '@assay/core/pii/text';
import { fromCodePoints, type RedactionSpan } from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';

const assertInside = (given: readonly RedactionSpan[], length: number): void => {
  for (const [index, { start, end }] of given.entries()) {
    const span = `Span ${index + 1} of ${given.length} (from ${start} to ${end})`;
    const details = { span: index + 1, start, end, length };
    if (end <= start) {
      throw rejectError(
        'redaction.invalid-spans',
        `${span} covers nothing: its end has to be greater than its start. Mend it, or take it out.`,
        { details },
      );
    }
    if (end > length) {
      throw rejectError(
        'redaction.invalid-spans',
        `${span} reaches past the end of the text, which has ${length} code points: give the spans that were found in this very file.`,
        { details },
      );
    }
  }
};

/**
 * Spans that somebody has looked over are of one text as it stands in its file, without a byte order mark, offsets in
 * code points. Errors (reject): `redaction.spans-need-text`, `redaction.invalid-spans`.
 */
export const takeGiven = (
  texts: readonly CarriedText[],
  given: readonly RedactionSpan[],
): RedactionSpan[][] => {
  const [only] = texts;
  if (!only || texts.length !== 1) {
    throw rejectError(
      'redaction.spans-need-text',
      'Spans can be given for plain text alone: leave them out, and the document is looked through.',
    );
  }
  assertInside(given, createCodePointOffsets(only.text)(only.text.length));
  return [fromCodePoints(only.text, given)];
};
