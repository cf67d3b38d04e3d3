import { listValuePlaces } from '../labels/list-value-places.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findMoney } from '../values/index.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { judgeLabel } from './find-labelled.ts';

/** What stands in a row of the table under a head such as `Total` is mostly of that row alone. */
const rowPenalty = 0.15;
const isInRows = ({ page, box }: TextLine, context: FieldContext): boolean =>
  context.isInTable({ page, middle: (box[1] + box[3]) / 2 });

/** Amounts in the rows of a label: the one that stands alone at the right end is the likeliest. */
export const findAmounts = (target: string, context: FieldContext): Candidate[] => {
  const found: Candidate[] = [];
  for (const match of context.labels.get(target) ?? []) {
    const middle = (match.line.box[1] + match.line.box[3]) / 2;
    // Rows of the table rarely read like a total: where one does, another place is better.
    const inTable = context.isInTable({ page: match.line.page, middle });
    if (inTable && match.standing < 0.8) continue;
    const places = listValuePlaces(match);
    const besides = places.filter((place) => place.geometry !== 'below');
    let hasAmount = false;
    for (const [position, place] of besides.entries()) {
      const text = place.line.text.slice(place.start, place.end);
      const exact = findMoney({ text, decimalSign: context.values.decimalSign });
      for (const [order, money] of exact.entries()) {
        if (!money.exact && !/^0$|^\d{3,}$/.test(money.value)) continue;
        const alone = money.text.length >= text.trim().length - 2;
        const rightmost = position === besides.length - 1 && order === exact.length - 1;
        const start = place.start + money.start;
        hasAmount = true;
        found.push({
          value: money.value,
          text: money.text,
          score:
            0.5 * judgeLabel(match, context.language) +
            (rightmost ? 0.2 : 0.08) +
            (alone ? 0.1 : 0.04) +
            (money.exact ? 0.15 : 0) -
            (inTable ? 0.1 : 0),
          evidence: [toEvidence(place.line, start, start + money.text.length)],
        });
      }
    }
    if (hasAmount || inTable) continue;
    for (const place of places) {
      if (place.geometry !== 'below') continue;
      const money = findMoney({ text: place.line.text, decimalSign: context.values.decimalSign });
      const [only] = money;
      if (only === undefined || money.length > 1 || !only.exact) continue;
      found.push({
        value: only.value,
        text: only.text,
        score:
          0.5 * judgeLabel(match, context.language) +
          0.3 * place.fit -
          (isInRows(place.line, context) ? rowPenalty : 0),
        evidence: [toEvidence(place.line, only.start, only.start + only.text.length)],
      });
    }
  }
  return found.sort((left, right) => right.score - left.score);
};
