import { readValue } from '../fields/read-value.ts';
import { findLabels, type LabelMatch } from '../labels/find-labels.ts';
import { createLabelIndex } from '../labels/label-index.ts';
import { listValuePlaces } from '../labels/list-value-places.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { DocumentType, FieldType } from '../types/document-type.ts';
import type { ValueContext } from '../values/index.ts';

/** Kinds of values that can be told from other text; names and sentences are any text. */
const tellable: ReadonlySet<FieldType> = new Set(['code', 'date', 'amount', 'currency', 'iban', 'tax-id']);

/** How much a word must stand like a label to be one. */
const leastStanding = 0.8;

/** Which way round a date is read does not matter here. */
const context: ValueContext = { decimalSign: null, dateOrder: { order: 'dmy', basis: 'none' } };

const hasValue = (match: LabelMatch, type: FieldType): boolean => {
  if (type === 'text') return match.line.text.slice(match.end, match.limit).startsWith(':');
  return (
    tellable.has(type) &&
    listValuePlaces(match).some(
      ({ line, start, end }) => readValue({ text: line.text.slice(start, end), type, context }) !== null,
    )
  );
};

/** How many fields of a type have a label on these pages and a value of their kind beside it. */
export const countLabelled = (type: DocumentType, layouts: readonly PageLayout[]): number => {
  const found = new Set<string>();
  const index = createLabelIndex(type);
  for (const layout of layouts) {
    for (const match of findLabels(layout, index)) {
      const { target } = match.label;
      if (target === null || match.standing < leastStanding || found.has(target)) continue;
      const field = type.fields[target];
      if (field !== undefined && hasValue(match, field.type)) found.add(target);
    }
  }
  return found.size;
};
