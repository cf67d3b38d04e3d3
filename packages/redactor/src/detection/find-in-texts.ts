import { type DetectOptions, detectInColumn, type PiiDetector } from '@assay/core/pii';
import type { RedactionSpan } from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { decideColumns } from './decide-columns.ts';

export type Detection = { detector: PiiDetector; request: Omit<DetectOptions, 'text'> };

const parting = '\n';

type Place = { index: number; start: number; end: number };

/** Texts without a column, and cells of which no head tells what they are, are looked at as one. */
const isInFlow = ({ text, always, isCode, column, label }: CarriedText): boolean => {
  if (always !== undefined || isCode || text.trim() === '') return false;
  return !column || column.isHead || label === undefined;
};

/**
 * What is found in texts that are read one after the other, each on lines of its own behind its label, so that names
 * agree with each other in all of them.
 */
const findInFlow = (texts: readonly CarriedText[], { detector, request }: Detection): RedactionSpan[][] => {
  const spans = texts.map((): RedactionSpan[] => []);
  let whole = '';
  const places = texts.flatMap((carried, index): Place[] => {
    if (!isInFlow(carried)) return [];
    const { text, label } = carried;
    whole += label === undefined ? '' : `${label}: `;
    const start = whole.length;
    whole += text + parting;
    return [{ index, start, end: start + text.length }];
  });
  const found = detector.detect({ ...request, text: whole });
  let next = 0;
  for (const { index, start, end } of places) {
    while (next < found.length && (found[next]?.end ?? 0) <= start) next += 1;
    for (let at = next; at < found.length; at += 1) {
      const entity = found[at];
      if (!entity || entity.start >= end) break;
      const from = Math.max(entity.start, start) - start;
      spans[index]?.push({ type: entity.type, start: from, end: Math.min(entity.end, end) - start });
    }
  }
  return spans;
};

/** Cells by their columns, places in the list of texts. */
const groupColumns = (texts: readonly CarriedText[]): Map<string, number[]> => {
  const columns = new Map<string, number[]>();
  for (const [index, { column }] of texts.entries()) {
    if (!column || column.isHead) continue;
    const cells = columns.get(column.id);
    if (cells) cells.push(index);
    else columns.set(column.id, [index]);
  }
  return columns;
};

/**
 * What is found in each of a document's texts: in columns as the core decides about columns, their heads being context,
 * in all others by what stands around them. Of a column that is of one type nothing is left.
 */
export const findInTexts = (texts: readonly CarriedText[], options: Detection): RedactionSpan[][] => {
  const spans = findInFlow(texts, options);
  for (const cells of groupColumns(texts).values()) {
    const values = cells.map((index) => texts[index]?.text ?? '');
    const name = texts[cells[0] ?? 0]?.label ?? null;
    const found = detectInColumn({ ...options, column: { name, values } });
    for (const [at, index] of cells.entries()) {
      for (const { type, start, end } of found[at] ?? []) spans[index]?.push({ type, start, end });
    }
  }
  return decideColumns(texts, spans);
};
