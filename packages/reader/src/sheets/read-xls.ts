import { rejectError } from '@assay/core';
import type { Problem, ReadDocument } from '@assay/core/documents';
import { set_cptable } from '@e965/xlsx';
import type { OleContainer } from '../ole/open-ole.ts';
import { readBiffTexts } from './biff-texts.ts';
import { layOutWorkbook, parseWorkbook } from './read-workbook.ts';
import { isBiff, scanBiff } from './scan-biff.ts';
import { hiddenCellsProblem, macroProblem } from './sheet-problems.ts';

const mediaType = 'application/vnd.ms-excel';

/** Encodings of the time before Unicode; they are large and few files need them. */
const loadEncodings = async (): Promise<void> => {
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
};

/** The stream with the workbook: since 1997 `Workbook`, before it `Book`. */
export const readWorkbookStream = (container: OleContainer): Uint8Array | null =>
  container.read('Workbook') ?? container.read('Book');

/**
 * Reads an XLS workbook of Excel 2 to 2003 from its stream. Errors (reject): `document.damaged`,
 * `document.too-large`, `document.too-many-pages`.
 */
export const readXls = async (options: {
  stream: Uint8Array;
  hasMacros: boolean;
  maxPages: number;
}): Promise<ReadDocument> => {
  const { hasMacros, maxPages } = options;
  // A copy: links are cut in it.
  const stream = Buffer.from(options.stream);
  // The parser takes anything else for some kind of text.
  if (!isBiff(stream)) {
    throw rejectError('document.damaged', 'The workbook has no beginning: ask for an intact copy.');
  }
  const scan = scanBiff(stream);
  await loadEncodings();
  const workbook = parseWorkbook(stream);
  const problems: Problem[] = hasMacros ? [macroProblem] : [];
  const drawnOn = new Set<string>();
  const drawn = readBiffTexts(stream);
  const texts = new Map<string, string[]>();
  for (const [index, { at, hidesCells, isDrawnOn }] of scan.sheets.entries()) {
    const name = workbook.SheetNames[index];
    if (name === undefined) continue;
    const isShown = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0;
    if (hidesCells && isShown) problems.push(hiddenCellsProblem(name));
    if (isDrawnOn) drawnOn.add(name);
    const lines = drawn.get(at);
    if (lines !== undefined) texts.set(name, lines);
  }
  return layOutWorkbook({ workbook, kind: 'xls', mediaType, problems, drawnOn, texts, maxPages });
};
