import { type FlowPart, toFlow } from './page-flow.ts';
import type { ReadDocument } from './read-document.ts';

const printPart = (part: FlowPart): string => {
  if (part.kind === 'table') return part.rows.map((row) => row.join('\t').trimEnd()).join('\n');
  if (part.kind === 'form') {
    return part.fields
      .map(({ name, value, checked }) =>
        checked === null ? `${name}: ${value}` : `[${checked ? 'x' : ' '}] ${name}`,
      )
      .join('\n');
  }
  return part.lines.join('\n');
};

/**
 * A document as plain text in reading order: an empty line between blocks, tabs between the cells of a table, a form
 * feed between pages. Control and direction characters are left out.
 */
export const printText = (document: ReadDocument): string =>
  `${toFlow(document)
    .map((parts) => parts.map(printPart).join('\n\n'))
    .join('\n\f\n')}\n`;
