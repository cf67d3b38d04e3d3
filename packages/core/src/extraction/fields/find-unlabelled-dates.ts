import { toEvidence } from '../layout/text-line.ts';
import { findDates } from '../values/index.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

const timeOfDay = /(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?(?!\d)/;

/** `10 Mar 201818:24`: OCR loses the space between a date and the time of day. */
const partTime = (text: string): string => text.replace(/((?:19|20)\d\d)(?=[012]?\d:[0-5]\d(?!\d))/g, '$1 ');

/**
 * Dates that no label announces, as tills print them: with the time of day beside them, most likely. One in the line of
 * another field's label belongs to that.
 */
export const findUnlabelledDates = (context: FieldContext): Candidate[] => {
  const { order, basis } = context.values.dateOrder;
  const taken = new Set(
    [...context.labels.values()]
      .flat()
      .filter(({ standing, label }) => standing >= 0.8 && label.target !== 'issueDate')
      .map(({ line }) => line),
  );
  return context.layouts.flatMap(({ lines, listRightOf }) =>
    lines
      .filter((line) => !taken.has(line))
      .flatMap((line) =>
        findDates({ text: partTime(line.text), order }).map(
          ({ value, text, start, ambiguous }): Candidate => {
            const rest = [
              partTime(line.text).slice(start + text.length),
              ...listRightOf(line.box, 1).map((right) => right.text),
            ];
            const isTimed = rest.some((part) => timeOfDay.test(part));
            const isOpen = ambiguous && basis === 'none';
            return {
              value,
              text,
              score: 0.6 + (isTimed ? 0.15 : 0) - (isOpen ? 0.1 : 0),
              evidence: [toEvidence(line, start, start + text.length)],
            };
          },
        ),
      ),
  );
};
