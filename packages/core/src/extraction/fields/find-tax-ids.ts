import type { Field } from '../extraction.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findVatIds } from '../values/index.ts';
import { chooseCandidate, toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelled } from './find-labelled.ts';

/** `Payee:` with nothing beside it. */
const isHeading = (line: TextLine, context: FieldContext): boolean =>
  /\p{L}\s?:\s*$/u.test(line.text) &&
  (context.layouts[line.page - 1]?.listRightOf(line.box, 1).length ?? 0) === 0;

/** The buyer's lines up to the next heading, below which a third one's stand. */
const listOwn = (lines: readonly TextLine[], context: FieldContext): ReadonlySet<TextLine> => {
  const sorted = [...lines].sort((left, right) => left.box[1] - right.box[1]);
  const begin = sorted.findIndex((line) => !isHeading(line, context));
  const end = sorted.findIndex((line, at) => at > begin && isHeading(line, context));
  return new Set(end < 0 ? sorted : sorted.slice(0, end));
};

/** Tax numbers by side: what stands with the buyer, or is called theirs, is the buyer's; the rest is the seller's. */
export const findTaxIds = (context: FieldContext, buyerLines: readonly TextLine[]): Record<string, Field> => {
  const fields: Record<string, Field> = {};
  const buyer = listOwn(buyerLines, context);
  const buyerOnly = findLabelled({ target: 'buyerTaxId', type: 'tax-id', context });
  const labelledBuyer = chooseCandidate(buyerOnly);
  const buyerValues = new Set(buyerOnly.filter((item) => item.score > 0.6).map((item) => item.value));
  const written = context.layouts.flatMap((layout) =>
    layout.lines.flatMap((line) => findVatIds(line.text).map((vat) => ({ line, vat }))),
  );
  const labels = [...(context.labels.get('sellerTaxId') ?? []), ...(context.labels.get('buyerTaxId') ?? [])];
  // The number of a commercial register may be written alike: the one that is called a tax number comes first.
  const isCalled = ({ line, vat }: (typeof written)[number]): boolean =>
    labels.some((match) => match.line === line && match.end <= vat.start && vat.start - match.end < 4);
  for (const { line, vat } of [...written.filter(isCalled), ...written]) {
    const isBuyer = buyer.has(line) || buyerValues.has(vat.value);
    const name = isBuyer ? 'buyerTaxId' : 'sellerTaxId';
    if (fields[name] !== undefined) continue;
    fields[name] = toField({
      candidate: {
        value: vat.value,
        text: vat.text,
        score: 0.85,
        evidence: [toEvidence(line, vat.start, vat.start + vat.text.length)],
      },
      confidence: 0.85,
    });
  }
  // A number that is printed for the seller too is the seller's: what stands near the buyer need not belong to it.
  if (fields.buyerTaxId?.value === fields.sellerTaxId?.value) delete fields.buyerTaxId;
  if (fields.buyerTaxId === undefined && labelledBuyer !== null) fields.buyerTaxId = labelledBuyer;
  const called = findLabelled({ target: 'sellerTaxId', type: 'tax-id', context });
  if (fields.sellerTaxId === undefined) {
    const own = called.filter(
      (item) => !buyer.has(item.match.line) && item.value !== fields.buyerTaxId?.value,
    );
    const chosen = chooseCandidate(own);
    if (chosen !== null) fields.sellerTaxId = chosen;
  }
  if (fields.buyerTaxId === undefined) {
    const theirs = called.filter(
      (item) => buyer.has(item.match.line) && item.value !== fields.sellerTaxId?.value,
    );
    const chosen = chooseCandidate(theirs);
    if (chosen !== null) fields.buyerTaxId = chosen;
  }
  return fields;
};
