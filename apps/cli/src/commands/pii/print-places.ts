import type { DocumentEntity } from '@assay/core/pii/kept';
import { printTable } from '../../output/print-table.ts';
import { printLine, toPlainText } from '../../output/terminal.ts';

/** Entities of a document as they are printed in JSON; reasons where they are asked for. */
export const toPrintedPlaces = (
  entities: readonly DocumentEntity[],
  explain: boolean,
): (Omit<DocumentEntity, 'reason'> & Partial<Pick<DocumentEntity, 'reason'>>)[] =>
  explain ? [...entities] : entities.map(({ reason: _reason, ...printed }) => printed);

/** Rows and columns as people count them. */
const toWhere = ({ where, cell, path }: DocumentEntity): string => {
  if (path !== undefined) return path;
  if (!cell) return where;
  return `row ${cell.row + 1}, ${cell.name ?? `column ${cell.column + 1}`}`;
};

const toWhy = ({ reason }: DocumentEntity): string =>
  [
    `${reason.recognizer}: ${reason.because}`,
    ...(reason.context ?? []).map((word) => `"${word}" near`),
    ...(reason.against ?? []).map((word) => `"${word}" against`),
  ].join(', ');

export const printPlaces = (entities: readonly DocumentEntity[], explain: boolean): void => {
  if (entities.length === 0) {
    printLine('Nothing found.');
    return;
  }
  printTable({
    rows: entities,
    columns: [
      { title: 'PAGE', value: ({ page }) => (page === null ? '–' : String(page)), align: 'right' },
      { title: 'TYPE', value: ({ type }) => type },
      { title: 'SCORE', value: ({ score }) => score.toFixed(2), align: 'right' },
      { title: 'VALUE', value: ({ quote }) => toPlainText(quote) },
      { title: 'WHERE', value: (entity) => toPlainText(toWhere(entity)), maxWidth: 40 },
      ...(explain ? [{ title: 'WHY', value: toWhy, maxWidth: 100 }] : []),
    ],
  });
};
