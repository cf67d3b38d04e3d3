import type { Field } from '../extraction.ts';
import { toTokens } from '../labels/label-index.ts';
import { toEvidence } from '../layout/text-line.ts';
import { toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';

const words = (text: string): string[] => toTokens(text).map((token) => token.text);

/** The heading of the first page that carries one of the type's title words; a heading may run over two lines. */
export const findTitle = (context: FieldContext): Field | null => {
  const [first] = context.layouts;
  if (first === undefined) return null;
  const titles = Object.values(context.type.classification.titles).flat().map(words);
  const hasTitle = (text: string): boolean => {
    const joined = ` ${words(text).join(' ')} `;
    return titles.some(
      (title) =>
        joined.includes(` ${title.join(' ')} `) || (title.length === 1 && joined.includes(`${title[0]} `)),
    );
  };
  const lines = first.lines.filter((line) => line.box[1] < 0.5 && line.text.length <= 110);
  const body =
    [...first.lines].map((line) => line.fontSize).sort((left, right) => left - right)[
      Math.floor(first.lines.length / 2)
    ] ?? 10;
  const ranked = lines
    .filter((line) => hasTitle(line.text) && !/[.;:]$/.test(line.text))
    .map((line) => {
      const centred = Math.abs(line.box[0] + line.box[2] - 1) < 0.08 && line.box[0] > 0.15 ? 0.2 : 0;
      const capitals = line.text === line.text.toUpperCase() ? 0.2 : 0;
      const short = line.text.length < 70 ? 0.15 : 0;
      return {
        line,
        score: Math.min(0.5, line.fontSize / body - 1) + centred + capitals + short + (line.bold ? 0.2 : 0),
      };
    })
    .sort((left, right) => right.score - left.score);
  const best = ranked[0]?.line;
  if (best === undefined) return null;
  const at = first.lines.indexOf(best);
  const before = first.lines[at - 1];
  const joins =
    before !== undefined &&
    Math.abs(before.fontSize - best.fontSize) < 0.5 &&
    before.bold === best.bold &&
    best.box[1] - before.box[3] < (best.box[3] - best.box[1]) * 1.2 &&
    Math.abs(before.box[0] + before.box[2] - best.box[0] - best.box[2]) < 0.03 &&
    /(?:\p{L}|,|&)$/u.test(before.text) &&
    (before.text === before.text.toUpperCase()) === (best.text === best.text.toUpperCase()) &&
    best.text.split(' ').length <= 4;
  const parts = joins && before !== undefined ? [before, best] : [best];
  const text = parts.map((line) => line.text).join(' ');
  return toField({
    candidate: { value: text, text, score: 0.8, evidence: parts.map((line) => toEvidence(line)) },
    confidence: 0.8,
  });
};
