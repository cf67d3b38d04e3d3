import type { Page, ReadDocument } from '../../documents/read-document.ts';
import type { DetectOptions, PiiDetector } from '../detector.ts';
import type { PiiEntity } from '../engine/pii-entity.ts';
import { detectInColumn } from './columns/detect-in-column.ts';
import { detectInJson } from './detect-in-data.ts';
import type { DocumentEntity } from './document-entity.ts';
import { createFlowWriter, cutAtBorder, type FlowText, placeSpan } from './flow-text.ts';
import { type BesideText, listBesideTexts } from './list-beside-texts.ts';
import { putBlock } from './page-blocks.ts';
import { createTableTaker, type Grid, type GridCell, listLooseTables, toCellFlow } from './page-tables.ts';
import { toPageWords } from './page-words.ts';

type DocumentRequest = { detector: PiiDetector; request: Omit<DetectOptions, 'text'> };

/** ISO 639-1 where all pages that tell a language tell the same one. */
const findLanguage = (pages: readonly Page[]): string | undefined => {
  const languages = new Set(pages.flatMap(({ language }) => (language ? [language] : [])));
  return languages.size === 1 ? [...languages][0] : undefined;
};

/** Kinds of documents whose tables are theirs by name, not by how they are set. */
const sheetKinds: ReadonlySet<ReadDocument['kind']> = new Set(['csv', 'xlsx', 'xlsb', 'xls', 'ods']);

const blocksOf = (page: Page) => page.blocks ?? [{ lines: page.lines.map((_, place) => place) }];

/** The running text of a document, and its tables with heads. */
const toParts = ({ pages, kind }: ReadDocument): { flow: FlowText; grids: readonly Grid[] } => {
  const writer = createFlowWriter();
  const tables = createTableTaker(writer, { isSheet: sheetKinds.has(kind) });
  let firstLine = 0;
  for (const page of pages) {
    const words = toPageWords(page, firstLine);
    firstLine += page.lines.length + 1;
    for (const block of blocksOf(page)) {
      const table = 'table' in block ? block.table : undefined;
      if (table !== undefined && page.tables[table]) tables.take(words, table);
      else putBlock(writer, words, block);
    }
    for (const table of listLooseTables(page)) tables.take(words, table);
  }
  return { flow: writer.finish(), grids: tables.grids };
};

const toReason = ({ context, against, ...reason }: PiiEntity['reason']): DocumentEntity['reason'] => ({
  ...reason,
  ...(context ? { context: [...context] } : {}),
  ...(against ? { against: [...against] } : {}),
});

const toFound = (
  entity: Pick<PiiEntity, 'type' | 'score' | 'reason'>,
  place: Pick<DocumentEntity, 'quote' | 'where' | 'page' | 'boxes' | 'cell' | 'path'>,
): DocumentEntity => {
  const { type, score, reason } = entity;
  return { type, score: Math.round(score * 1_000) / 1_000, ...place, reason: toReason(reason) };
};

const detectInFlow = (
  flow: FlowText,
  { detector, request, mayBeJson }: DocumentRequest & { mayBeJson: boolean },
): DocumentEntity[] => {
  const data = mayBeJson ? detectInJson({ detector, request, text: flow.text }) : null;
  const found: (PiiEntity & { path?: string })[] = data ?? detector.detect({ ...request, text: flow.text });
  return found.flatMap((entity) => {
    const span = cutAtBorder(flow.borders, entity);
    const place = placeSpan(flow, span);
    if (!place) return [];
    const quote = flow.text.slice(span.start, span.end);
    const { path } = entity;
    return [
      toFound(entity, {
        quote,
        where: path === undefined ? 'text' : 'value',
        ...place,
        ...(path === undefined ? {} : { path }),
      }),
    ];
  });
};

const toCellEntity = (entity: PiiEntity, cell: GridCell, name: string | null): DocumentEntity[] => {
  const flow = toCellFlow(cell);
  const place = placeSpan(flow, entity);
  if (!place) return [];
  const { table, row } = cell;
  return [
    toFound(entity, {
      quote: flow.text.slice(entity.start, entity.end),
      where: 'cell',
      ...place,
      cell: { table, row, column: cell.cell.column, name },
    }),
  ];
};

const detectInGrid = (grid: Grid, { detector, request }: DocumentRequest): DocumentEntity[] =>
  grid.columns.flatMap((cells, index) => {
    const name = grid.names[index] ?? null;
    const values = cells.map((cell) => (cell ? toCellFlow(cell).text : ''));
    const found = detectInColumn({ detector, request, column: { name, values } });
    return cells.flatMap((cell, row) =>
      cell ? (found[row] ?? []).flatMap((entity) => toCellEntity(entity, cell, name)) : [],
    );
  });

const detectBeside = (beside: BesideText, { detector, request }: DocumentRequest): DocumentEntity[] => {
  const { where, flow } = beside;
  return detector.detect({ ...request, text: flow.text }).flatMap((entity) => {
    const place = placeSpan(flow, entity);
    // What stands nowhere belongs to a label of ours, unless nothing of it stands anywhere.
    if (!place && flow.pieces.length > 0) return [];
    const quote = flow.text.slice(entity.start, entity.end);
    return [toFound(entity, { quote, where, ...(place ?? { page: null, boxes: [] }) })];
  });
};

const byPlace = (a: DocumentEntity, b: DocumentEntity): number => {
  const pages = (a.page ?? Number.MAX_SAFE_INTEGER) - (b.page ?? Number.MAX_SAFE_INTEGER);
  if (pages !== 0) return pages;
  const [[leftA = 0, topA = 0] = [], [leftB = 0, topB = 0] = []] = [a.boxes[0], b.boxes[0]];
  return topA - topB || leftA - leftB;
};

/**
 * The personal data of a read document, page by page from top to bottom, scans included: each with its boxes and what
 * stands there. Tables with heads are decided by column, text that is JSON by key; what nobody sees on the page (hidden
 * words, notes, filled-in forms, links, embedded data) is looked at too. The language is that of the pages unless given.
 */
export const detectInDocument = (options: {
  detector: PiiDetector;
  document: ReadDocument;
  request?: Omit<DetectOptions, 'text'>;
}): DocumentEntity[] => {
  const { detector, document } = options;
  const language = options.request?.language ?? findLanguage(document.pages);
  const request = { ...options.request, ...(language === undefined ? {} : { language }) };
  const { flow, grids } = toParts(document);
  const found = detectInFlow(flow, { detector, request, mayBeJson: document.kind === 'text' });
  for (const grid of grids)
    for (const entity of detectInGrid(grid, { detector, request })) found.push(entity);
  for (const beside of listBesideTexts(document)) {
    for (const entity of detectBeside(beside, { detector, request })) found.push(entity);
  }
  return found.toSorted(byPlace);
};
