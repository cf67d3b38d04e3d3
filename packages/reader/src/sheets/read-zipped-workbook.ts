import type { Problem, ReadDocument } from '@assay/core/documents';
import { decodeXml } from '../decode-text.ts';
import { listPackageParts } from '../zip/package-parts.ts';
import { readDrawnTexts } from './drawn-texts.ts';
import { dropXlsbRecords } from './drop-xlsb-records.ts';
import { limitRepeats } from './limit-repeats.ts';
import { listSheetParts } from './list-sheets.ts';
import { layOutWorkbook, parseWorkbook, type WorkbookKind } from './read-workbook.ts';
import { dropLinks, type SheetScan, scanSheetPart } from './scan-sheet-part.ts';
import { hiddenCellsProblem, macroProblem, unvaluedProblem } from './sheet-problems.ts';
import { packWorkbook, unpackWorkbook } from './workbook-package.ts';

const mediaTypes: Readonly<Record<Exclude<WorkbookKind, 'xls'>, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const macroMediaType = 'application/vnd.ms-excel.sheet.macroEnabled.12';

const toSheetProblems = (options: { name: string; scan: SheetScan }): Problem[] => {
  const { name, scan } = options;
  const { hidesCells, unvalued } = scan;
  return [
    ...(hidesCells ? [hiddenCellsProblem(name)] : []),
    ...(unvalued.count > 0 ? [unvaluedProblem({ name, ...unvalued })] : []),
  ];
};

/**
 * Reads an XLSX, XLSM, XLSB or ODS workbook. Errors (reject): `document.damaged`, `document.too-large`,
 * `document.too-many-pages`.
 */
export const readZippedWorkbook = (options: {
  bytes: Uint8Array;
  kind: Exclude<WorkbookKind, 'xls'>;
  maxPages: number;
}): ReadDocument => {
  const { bytes, kind, maxPages } = options;
  const parts = unpackWorkbook(bytes);
  const names = listSheetParts(parts);
  const problems: Problem[] = [];
  const drawnOn = new Set<string>();
  const hasMacros = (listPackageParts(bytes) ?? []).some((key) =>
    /(^|\/)vbaproject\.bin$|^basic\/.+\/.+\.xml$/.test(key),
  );
  if (hasMacros) problems.push(macroProblem);
  for (const [part, name] of names) {
    const content = parts.get(part);
    if (content === undefined) continue;
    const xml = decodeXml(content);
    const scan = scanSheetPart(xml);
    problems.push(...toSheetProblems({ name, scan }));
    if (scan.isDrawnOn) drawnOn.add(name);
    const lean = dropLinks(xml);
    if (lean !== xml) parts.set(part, Buffer.from(lean));
  }
  for (const [name, part] of parts) {
    if (kind === 'xlsb' && /(sheet|workbook)\d*\.bin$/.test(name)) parts.set(name, dropXlsbRecords(part));
  }
  // Optional by its standard, and needed by the parser.
  if (kind === 'ods' && !parts.has('styles.xml')) parts.set('styles.xml', Buffer.from('<styles/>'));
  if (kind === 'ods') limitRepeats(decodeXml(parts.get('content.xml') ?? new Uint8Array()));
  const drawn = readDrawnTexts({ bytes, parts, sheets: names.keys() });
  const texts = new Map([...drawn].map(([part, lines]) => [names.get(part) ?? '', lines]));
  const workbook = parseWorkbook(packWorkbook(parts));
  const mediaType = kind === 'xlsx' && hasMacros ? macroMediaType : mediaTypes[kind];
  return layOutWorkbook({ workbook, kind, mediaType, problems, drawnOn, texts, maxPages });
};
