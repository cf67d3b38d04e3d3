import { toLineTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { TextLine } from '../layout/text-line.ts';
import type { DocumentType } from '../types/document-type.ts';
import { join, joinTokens } from './prepare-cues.ts';

/** A line that may say what the document is. */
export type Heading = {
  /** In comparable form. */
  text: string;
  /** Letters without digits, which number a document but do not name it. */
  letters: number;
  /** How much it stands out: 3 in large type, 2 bold or in capitals, 1 like the rest. */
  weight: number;
};

/** A title may be set with a space after each letter: `I N V O I C E`. */
const joinSpaced = (text: string): string =>
  text.replace(/(?<!\S)\p{L}(?: \p{L}){3,}(?!\S)/gu, (run) => run.replaceAll(' ', ''));

/** What stands before the name of a thing that lies elsewhere: `your invoice`. */
const possessive =
  /^ (?:your|our|ihre?r?|unsere?r?|votre|vos|notre|nos|su|sus|nuestr[ao]|vostr[ao]|la vostra|il vostro|uw|onze?|re|fwd|fw|aw|wg) /;

/** A label with its value behind it. */
const labelled = /:\s*\S/;

/** Labels of subjects: what they announce is what a letter is about, not what it is. */
const listSubjectLabels = (types: readonly DocumentType[]): string[] =>
  types.flatMap((type) => Object.values(type.fields.subject?.labels ?? {}).flat()).map(joinTokens);

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const judgeLine = (line: TextLine, body: number): number => {
  if (line.fontSize > body * 1.15) return 3;
  return line.bold || line.text === line.text.toUpperCase() ? 2 : 1;
};

/** The part of the first page that titles stand in. */
const titleArea = 0.55;

/** Lines of the upper half of the first page, each with how much it looks like the name of the document. */
export const listHeadings = (first: PageLayout | undefined, types: readonly DocumentType[]): Heading[] => {
  if (first === undefined) return [];
  const sizes = first.lines.map((line) => line.fontSize).toSorted((left, right) => left - right);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const subjects = listSubjectLabels(types);
  return first.lines
    .filter((line) => line.box[1] < titleArea)
    .map((line) => {
      const spaced = joinSpaced(line.text);
      const text = spaced === line.text ? join(toLineTokens(line)) : joinTokens(spaced);
      const own = judgeLine(line, body);
      const isSubject = line.text.includes(':') && subjects.some((label) => text.startsWith(label));
      const isLabel = own === 1 && labelled.test(line.text);
      const weight = own * (isSubject ? 0.2 : isLabel ? 0.3 : 1) * (possessive.test(text) ? 0.4 : 1);
      return { text, letters: countLetters(text), weight };
    });
};
