import { createDetector } from '../../detector.ts';
import type { Recognizer } from '../recognizer.ts';

/** What recognisers report in a text, as `TYPE:value`, for tables of what must and must not match. */
export const detectValues = (
  recognizers: readonly Recognizer[],
  text: string,
  options: { language?: string } = {},
): string[] =>
  createDetector({ recognizers })
    .detect({ text, ...options })
    .map((entity) => `${entity.type}:${text.slice(entity.start, entity.end)}`);
