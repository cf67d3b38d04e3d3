import type { Field } from '../extraction.ts';
import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { currencyPattern, toCurrencyCode } from '../values/index.ts';
import { toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelled } from './find-labelled.ts';
import { inferCurrency } from './infer-currency.ts';

const isBesideNumber = (before: string, after: string): boolean =>
  /\d[.,–-]*\s*$/.test(before) || /^\s*\d|^\s+[-−]\s*\d/.test(after);

/**
 * Letters are a currency only beside a number, alone in a cell, in brackets, or at the end of a label: `PEN-0310` is an
 * item and `ALL` a word. A sign says it by itself.
 */
const isCurrencyPlace = (text: string, start: number, end: number): boolean => {
  if (!/\p{L}/u.test(text.slice(start, end))) return true;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/[\p{L}\d]-$/u.test(before) || /^-[\p{L}\d]/u.test(after)) return false;
  const closes = after.trim() === '' && text.length < 40;
  return isBesideNumber(before, after) || closes || (/[([]\s*$/.test(before) && /^\s*[)\]]/.test(after));
};

type Sighting = { line: TextLine; start: number; text: string; count: number };

const pattern = new RegExp(currencyPattern, 'gu');

/** Dollar signs stand for several currencies: the codes of the document say which. */
const dollars = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD']);

/** The currency by its label, else by which sign or code stands most often in the document, else by its country. */
export const findCurrency = (context: FieldContext): Field | null => {
  const [labelled] = findLabelled({ target: 'currency', type: 'currency', context }).sort(
    (left, right) => right.score - left.score,
  );
  if (labelled !== undefined && labelled.score > 0.6)
    return toField({ candidate: labelled, confidence: 0.95 });
  const counts = new Map<string, Sighting>();
  for (const layout of context.layouts) {
    for (const line of layout.lines) {
      for (const match of line.text.matchAll(pattern)) {
        const code = toCurrencyCode(match[0]);
        if (code === null || !isCurrencyPlace(line.text, match.index, match.index + match[0].length))
          continue;
        const known = counts.get(match[0] === '$' ? '$' : code);
        if (known !== undefined) known.count += 1;
        else
          counts.set(match[0] === '$' ? '$' : code, { line, start: match.index, text: match[0], count: 1 });
      }
    }
  }
  const plain = counts.get('$');
  if (plain !== undefined) {
    const [meant] = [...counts.keys()].filter((code) => dollars.has(code));
    const code = meant ?? 'USD';
    const known = counts.get(code);
    counts.set(code, { ...(known ?? plain), count: plain.count + (known?.count ?? 0) });
    counts.delete('$');
  }
  const [best, second] = [...counts].sort((left, right) => right[1].count - left[1].count);
  if (best === undefined) return inferCurrency(context);
  const [code, { line, start, text, count }] = best;
  const evidence = [toEvidence(line, start, start + text.length)];
  const share = count / (count + (second?.[1].count ?? 0));
  return toField({
    candidate: { value: code, text, score: share, evidence },
    confidence: 0.45 + 0.5 * share,
  });
};
