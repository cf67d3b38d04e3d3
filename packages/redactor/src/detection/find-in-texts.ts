import type { DetectOptions, PiiDetector } from '@assay/core/pii';
import type { RedactionSpan } from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { decideColumns } from './decide-columns.ts';

export type Detection = { detector: PiiDetector; request: Omit<DetectOptions, 'text'> };

const parting = '\n';

/**
 * What is found in each of a document's texts. They are looked at as one, each on lines of its own behind its label, so
 * that names agree with each other in all of them.
 */
export const findInTexts = (
  texts: readonly CarriedText[],
  { detector, request }: Detection,
): RedactionSpan[][] => {
  let whole = '';
  const places = texts.map(({ text, label, always, isCode }) => {
    if (always !== undefined || isCode || text.trim() === '') return null;
    whole += label === undefined ? '' : `${label}: `;
    const start = whole.length;
    whole += text + parting;
    return { start, end: start + text.length };
  });
  const found = detector.detect({ ...request, text: whole });
  let next = 0;
  const spans = places.map((place): RedactionSpan[] => {
    if (place === null) return [];
    while (next < found.length && (found[next]?.end ?? 0) <= place.start) next += 1;
    const inside: RedactionSpan[] = [];
    for (let at = next; at < found.length; at += 1) {
      const entity = found[at];
      if (!entity || entity.start >= place.end) break;
      const start = Math.max(entity.start, place.start) - place.start;
      inside.push({ type: entity.type, start, end: Math.min(entity.end, place.end) - place.start });
    }
    return inside;
  });
  return decideColumns(texts, spans);
};
