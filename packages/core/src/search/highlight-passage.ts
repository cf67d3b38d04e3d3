import type { Box } from '../documents/read-document.ts';
import type { LexicalQuery, PhraseClause, SearchChunk, TermClause } from '../ports/search-index.ts';
import { PassageLocator } from './passage-locator.ts';
import type { SearchPassage } from './search-request.ts';
import { toSearchLanguage } from './text/language.ts';
import { stemWord } from './text/stem-word.ts';
import { tokenize } from './text/tokenize.ts';

type Range = { start: number; end: number };

const simpleClauses = (query: LexicalQuery): (TermClause | PhraseClause)[] =>
  [...query.must, ...query.should].flatMap((clause) => (clause.kind === 'any' ? clause.of : [clause]));

/** About where a part of a line stands: letters are taken to be of one width. */
const cutBox = ({ start, end, box }: PassageLocator['lines'][number], range: Range): Box => {
  const [left, top, right, bottom] = box;
  const width = (right - left) / Math.max(1, end - start);
  const from = Math.max(start, range.start) - start;
  const to = Math.min(end, range.end) - start;
  return [left + from * width, top, left + to * width, bottom];
};

/** The words of a text that a query asks for; phrases only where their words stand together. */
const findWords = (text: string, terms: readonly string[][], query: LexicalQuery): Range[] => {
  const tokens = tokenize(text);
  const isTerm = (at: number, term: string): boolean => terms[at]?.includes(term) ?? false;
  const hits = new Set<number>();
  for (const clause of simpleClauses(query)) {
    const wanted = clause.kind === 'term' ? [clause.term] : clause.terms;
    for (const at of tokens.keys()) {
      if (wanted.every((term, next) => isTerm(at + next, term))) {
        for (const next of wanted.keys()) hits.add(at + next);
      }
    }
  }
  return tokens.filter((_, at) => hits.has(at)).map(({ start, end }) => ({ start, end }));
};

/** What a chunk says, where it stands, and which of its words were asked for. */
export const toPassage = (chunk: SearchChunk, query: LexicalQuery): SearchPassage => {
  const text = chunk.parts.find(({ name }) => name === 'body')?.text ?? '';
  const { page, lines, language } = PassageLocator.parse(chunk.locator);
  const body = chunk.parts.find(({ name }) => name === 'body')?.terms ?? [];
  const tokens = tokenize(text);
  const terms = tokens.map(({ word }, at) => [body[at] ?? stemWord(word, toSearchLanguage(language))]);
  const highlights = findWords(text, terms, query).flatMap((range) => {
    const line = lines.find(({ start, end }) => range.start >= start && range.start < end);
    return line ? [{ ...range, box: cutBox(line, range) }] : [];
  });
  return { page, text, boxes: lines.map(({ box }) => box), highlights };
};
