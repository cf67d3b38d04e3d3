import { findLabels } from '../labels/find-labels.ts';
import { createLabelIndex } from '../labels/label-index.ts';
import { listValuePlaces } from '../labels/list-value-places.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { DocumentType } from '../types/document-type.ts';
import { findMoney } from '../values/index.ts';

/** Sums of the whole paper; a tax or a charge may be negative in any bill. */
const totals: ReadonlySet<string> = new Set(['grandTotal', 'netTotal', 'amountDue']);

const leastStanding = 0.5;

/** Whether the totals beside their labels are below nothing: one that is not is enough to deny it. */
export const hasNegativeTotal = (type: DocumentType, layouts: readonly PageLayout[]): boolean => {
  const index = createLabelIndex(type);
  const signs = layouts.flatMap((layout) =>
    findLabels(layout, index)
      .filter(({ label, standing }) => totals.has(label.target ?? '') && standing >= leastStanding)
      .flatMap((match) => {
        const amounts = listValuePlaces(match)
          .filter(({ geometry }) => geometry !== 'below')
          .flatMap(({ line, start, end }) =>
            findMoney({ text: line.text.slice(start, end), decimalSign: null }).filter(({ exact }) => exact),
          );
        const last = amounts.at(-1);
        return last === undefined ? [] : [last.value.startsWith('-')];
      }),
  );
  return signs.length > 0 && signs.every(Boolean);
};
