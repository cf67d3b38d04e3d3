import type { Box } from '../../documents/read-document.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { type LinedPage, listTextLines, type TextLine } from './text-lines.ts';

/** A piece of a document that is ranked and cited: lines of one page. */
export type Passage = {
  /** Lines of the page, parted by line ends. */
  text: string;
  /** The headings under which it begins, outermost first, parted by line ends; empty where there are none. */
  heading: string;
  page: number;
  /** ISO 639-1; null where nobody could tell. */
  language: string | null;
  /** Places of each line in `text`, and where it stands on the page. */
  lines: { start: number; end: number; box: Box }[];
};

/** Tokens of a passage at most, its headings counted; longer texts have vectors that say little of each part. */
const mostTokens = 240;
/** Tokens that are repeated of the passage before, so that what is said across a cut is found in one of them. */
const repeatedTokens = 40;
/** Of headings; what is longer is cut, and outer ones that do not fit any more are left out of passages below them. */
const mostHeadingTokens = 40;
/** A passage that has so many tokens ends where a section begins; shorter ones go on, or there would be crumbs. */
const enoughTokens = 80;

type Counted = TextLine & { tokens: number };

/** A line longer than a passage, in parts that are not: cut between words, or within what has no spaces. */
const splitLine = (line: TextLine, language: string | null): Counted[] => {
  const tokens = estimateTokens(line.text, language);
  if (tokens <= mostTokens - mostHeadingTokens) return [{ ...line, tokens }];
  const middle = Math.floor(line.text.length / 2);
  const space = line.text.indexOf(' ', middle);
  const at = space < 0 || space > middle * 1.5 ? middle : space;
  return [line.text.slice(0, at), line.text.slice(at)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text, part) =>
      splitLine({ ...line, text, heading: part === 0 ? line.heading : null }, language),
    );
};

const sum = (lines: readonly Counted[]): number => lines.reduce((total, { tokens }) => total + tokens, 0);

/** The last lines that the next passage begins with, none of them a heading: those are with it anyway. */
const linesToRepeat = (lines: readonly Counted[]): Counted[] => {
  let count = 0;
  while (count < lines.length - 1) {
    const more = lines.slice(lines.length - count - 1);
    if (more.some(({ level }) => level > 0) || sum(more) > repeatedTokens) break;
    count += 1;
  }
  return count === 0 ? [] : lines.slice(-count);
};

type Heading = { level: number; text: string };

/** The beginning of a heading that alone is too long. */
const shorten = (text: string, language: string | null): string => {
  let short = text;
  while (short.includes(' ') && estimateTokens(short, language) > mostHeadingTokens) {
    short = short.slice(0, short.lastIndexOf(' '));
  }
  return estimateTokens(short, language) > mostHeadingTokens ? '' : short;
};

/** As many of the innermost headings as fit. */
const joinHeadings = (headings: readonly Heading[], language: string | null): string => {
  let joined = '';
  for (const { text } of headings.toReversed()) {
    const longer = joined === '' ? shorten(text, language) : `${text}\n${joined}`;
    if (estimateTokens(longer, language) > mostHeadingTokens) break;
    joined = longer;
  }
  return joined;
};

const toPassage = (options: { page: LinedPage; heading: string; lines: readonly Counted[] }): Passage => {
  const { page, heading, lines } = options;
  const placed: Passage['lines'] = [];
  let text = '';
  for (const line of lines) {
    const start = text === '' ? 0 : text.length + 1;
    text = text === '' ? line.text : `${text}\n${line.text}`;
    placed.push({ start, end: text.length, box: line.box });
  }
  return { text, heading, page: page.number, language: page.language ?? null, lines: placed };
};

/**
 * The passages of a document in reading order. None goes over the end of a page, so that each has one place to show;
 * headings go on over pages until another of their level or above.
 */
export const cutPassages = (pages: readonly LinedPage[]): Passage[] => {
  const passages: Passage[] = [];
  let headings: Heading[] = [];
  for (const { page, lines } of listTextLines(pages)) {
    const language = page.language ?? null;
    let open: Counted[] = [];
    /** How many of the open lines are new, not repeated. */
    let fresh = 0;
    let heading = joinHeadings(headings, language);
    const close = (repeated: Counted[]): void => {
      if (fresh > 0) passages.push(toPassage({ page, heading, lines: open }));
      open = repeated;
      fresh = 0;
      heading = joinHeadings(headings, language);
    };
    for (const line of lines.flatMap((one) => splitLine(one, language))) {
      const room = mostTokens - estimateTokens(heading, language);
      const isNewSection = line.level > 0 && open.at(-1)?.level === 0 && sum(open) >= enoughTokens;
      if (isNewSection) close([]);
      else if (open.length > 0 && sum(open) + line.tokens > room) {
        close(linesToRepeat(open));
        if (sum(open) + line.tokens > mostTokens - estimateTokens(heading, language)) open = [];
      }
      if (line.heading !== null) {
        headings = headings.filter(({ level }) => level < line.level);
        // A passage that begins with a heading has it in its text.
        if (open.length === 0) heading = joinHeadings(headings, language);
        headings.push({ level: line.level, text: line.heading });
      }
      open.push(line);
      fresh += 1;
    }
    close([]);
  }
  return passages;
};

/** What is embedded of a passage: what stands above it says what it is about. */
export const toEmbeddedText = ({ heading, text }: Pick<Passage, 'heading' | 'text'>): string =>
  heading === '' ? text : `${heading}\n${text}`;
