import { toLineTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { type TextLine, uniteBoxes } from '../layout/text-line.ts';
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
  /** Whether nothing else stands in its row. */
  alone: boolean;
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

/** A line of running text goes on from the line above, or ends a sentence. */
const isRunning = (text: string): boolean => /^\p{Ll}|\p{L}[.,;]$/u.test(text);

/** What stands beside a label. */
const isValue = (text: string): boolean => /^\S*\d/.test(text);

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const judgeLine = (line: TextLine, body: number): number => {
  if (line.fontSize > body * 1.15) return 3;
  return line.bold || line.text === line.text.toUpperCase() ? 2 : 1;
};

/** The part of the first page that titles stand in. */
const titleArea = 0.55;

/** A title that is longer than this stands in one line, or is parted behind a small word. */
const longestParted = 28;

const isOneTitle = (above: string, below: string): boolean =>
  /^\p{Ll}|^[&/-]/u.test(below) ||
  /(?:^|\s)(?:of|for|and|de|del|la|di|du|des|et|y|e|von|zur?|und|für|van|en|voor|[&/-])$/iu.test(above) ||
  countLetters(above + below) <= longestParted;

/** A title in large type may take two lines: they are one heading. */
const joinBroken = (lines: readonly TextLine[], body: number): TextLine[] => {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const height = line.box[3] - line.box[1];
    const isNext =
      above !== undefined &&
      judgeLine(line, body) === 3 &&
      Math.abs(above.fontSize - line.fontSize) < 0.5 &&
      Math.abs(above.box[0] - line.box[0]) < 0.01 &&
      line.box[1] > above.box[1] &&
      line.box[1] - above.box[3] < height &&
      isOneTitle(above.text, line.text);
    if (isNext) {
      const box = uniteBoxes([above.box, line.box]);
      joined[joined.length - 1] = { ...line, text: `${above.text} ${line.text}`, box };
    } else joined.push(line);
  }
  return joined;
};

/** Lines of the upper half of the first page, each with how much it looks like the name of the document. */
export const listHeadings = (first: PageLayout | undefined, types: readonly DocumentType[]): Heading[] => {
  if (first === undefined) return [];
  const sizes = first.lines.map((line) => line.fontSize).toSorted((left, right) => left - right);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 10;
  const subjects = listSubjectLabels(types);
  return joinBroken(
    first.lines.filter((line) => line.box[1] < titleArea),
    body,
  ).map((line) => {
    const spaced = joinSpaced(line.text);
    const text = spaced === line.text ? join(toLineTokens(line)) : joinTokens(spaced);
    const own = judgeLine(line, body);
    const [right] = first.listRightOf(line.box, 1);
    const isSubject = line.text.includes(':') && subjects.some((label) => text.startsWith(label));
    const isLabel = labelled.test(line.text) || (right !== undefined && isValue(right.text));
    const isPlain = own === 1 && (isLabel || isRunning(line.text));
    const weight = own * (isSubject ? 0.2 : isPlain ? 0.3 : 1) * (possessive.test(text) ? 0.4 : 1);
    return { text, letters: countLetters(text), weight, alone: right === undefined };
  });
};
