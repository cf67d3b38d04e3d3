import type { LabelMatch } from '../labels/find-labels.ts';
import { listValuePlaces } from '../labels/list-value-places.ts';
import { toEvidence } from '../layout/text-line.ts';
import type { FieldType } from '../types/document-type.ts';
import type { Candidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { readValue } from './read-value.ts';

/** How well a label speaks, 0–1: a long one that stands like a label and is high in its list speaks best. */
export const judgeLabel = (match: LabelMatch, language: string): number =>
  0.55 * match.standing +
  0.25 * Math.min(1, (match.label.tokens.join('').length - 2) / 10) +
  0.2 * Math.max(0, 1 - match.label.rank / 12) -
  (match.label.language === language ? 0 : 0.1);

/** A word that stands less like a label than this is part of a sentence. */
const leastStanding = 0.5;

/** Values beside or below the labels of a field, each with its score. */
export const findLabelled = (options: {
  target: string;
  type: FieldType;
  context: FieldContext;
}): (Candidate & { match: LabelMatch })[] => {
  const { target, type, context } = options;
  const found: (Candidate & { match: LabelMatch })[] = [];
  for (const match of context.labels.get(target) ?? []) {
    if (match.standing < leastStanding) continue;
    const middle = (match.line.box[1] + match.line.box[3]) / 2;
    if (context.isInTable({ page: match.line.page, middle })) continue;
    const places = listValuePlaces(match);
    for (const place of places) {
      const text = place.line.text.slice(place.start, place.end);
      const value = readValue({ text, type, context: context.values });
      if (value === null) continue;
      const start = place.start + value.start;
      const late = Math.min(0.1, 0.02 * (place.line.page - 1));
      found.push({
        match,
        value: value.value,
        text: value.text,
        score: 0.4 * judgeLabel(match, context.language) + 0.3 * place.fit + 0.3 * value.quality - late,
        evidence: [toEvidence(place.line, start, start + value.text.length)],
      });
    }
  }
  return found;
};
