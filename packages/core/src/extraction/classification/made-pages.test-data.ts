import type { ReadDocument } from '../../documents/read-document.ts';
import { createPageLayouts, type PageLayout } from '../layout/page-layout.ts';
import { createPlacedDocument, type Piece } from '../layout/placed-document.test-data.ts';
import type { Words } from './page-words.test-data.ts';

/** Left edges of the columns that a line may have. */
const columns = [50, 230, 320, 400, 490];

/**
 * A page from lines of text, one below the other: `# ` before a line sets it large, ` | ` parts columns, and an empty line
 * is a gap.
 */
export const createMadeDocument = (text: string): ReadDocument => {
  const pieces: Piece[] = [];
  let y = 50;
  for (const line of text.trim().split('\n')) {
    const isLarge = line.startsWith('# ');
    for (const [at, part] of line.replace(/^# /, '').split('|').entries()) {
      if (part.trim() !== '') pieces.push([columns[at] ?? 490, y, part.trim(), isLarge ? 18 : 9]);
    }
    y += isLarge ? 30 : 14;
  }
  return createPlacedDocument(pieces);
};

export const layOutLines = (text: string): PageLayout[] => createPageLayouts(createMadeDocument(text));

const rows = 'Bolt M8 | 10 | 2,00 | 20,00\nNut M8 | 10 | 1,00 | 10,00';
const totals = (words: Words): string =>
  `${words.net}: ||| 30,00\n${words.tax}: ||| 6,00\n${words.total}: ||| 36,00 EUR`;

/** A page of each kind; nobody's layout, only the words that such a page cannot do without. */
export const pages: Record<string, (words: Words) => string> = {
  invoice: (w) =>
    `Halden Mills\n# ${w.invoice}\n${w.number}: 4711\n${w.date}: 03.02.2026\n${w.due}: 03.03.2026\n\n${w.header}\n${rows}\n${totals(w)}`,
  'credit-note': (w) =>
    `Halden Mills\n# ${w.credit}\n${w.credit} 4712\n${w.number}: 4711\n03.02.2026\n\n${w.header}\n${rows}\n${totals(w)}`,
  'purchase-order': (w) =>
    `Halden Mills\n# ${w.order}\n${w.orderNumber}: 4713\n${w.orderDate}: 03.02.2026\n${w.delivery}: 03.03.2026\n${w.supplier}: Nordwind Optics\n\n${w.header}\n${rows}\n${w.net}: ||| 30,00 EUR`,
  statement: (w) =>
    `Halden Mills\n# ${w.statement}\n03.02.2026\n\n${w.entries}\n05.01.2026 | RE 4711 | 36,00 | | 136,00\n12.01.2026 | Z 88 | | 100,00 | 36,00\n${w.opening}: 100,00 EUR\n${w.closing}: 36,00 EUR`,
  letter: (w) =>
    `Halden Mills\nNordwind Optics\n03.02.2026\n${w.subject}\n\n${w.salutation}\n${w.about}\n${w.closingWords}`,
  contract: (w) =>
    `# ${w.contract}\nHalden Mills plc, Nordwind Optics Ltd\n${w.contractText}\n\n${w.prices}\nBolt M8 | 100 | 2,00 EUR\nNut M8 | 100 | 1,00 EUR`,
  agreement: (w) => `# ${w.agreement}\nHalden Mills plc, Nordwind Optics Ltd\n${w.agreementText}\n03.02.2026`,
  receipt: (w) =>
    `Halden Mills\n${w.receipt}\n03.02.2026 14:07\nBolt M8 || | 36,00\nTotal ||| 36,00\n${w.cash} ||| 50,00\n${w.change} ||| 14,00`,
  other: (w) => `Halden Mills\n# ${w.offer}\n03.02.2026\n\n${w.header}\n${rows}\n${totals(w)}`,
};
