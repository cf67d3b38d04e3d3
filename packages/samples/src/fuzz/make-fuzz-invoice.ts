import { type Dice, throwDice } from './dice.ts';
import { drawFuzzFoot, drawFuzzHead } from './draw-fuzz-head.ts';
import { drawFuzzSums } from './draw-fuzz-sums.ts';
import { drawFuzzTable, sumPlaceOf } from './draw-fuzz-table.ts';
import { openFuzzPaper, writeLines } from './fuzz-paper.ts';
import { type FuzzTruth, toFuzzTruth } from './fuzz-truth.ts';
import type { FuzzColumn } from './fuzz-words.ts';
import { type FuzzCellText, placeFuzzColumns } from './lay-out-fuzz-table.ts';
import { writeAmount } from './number-style.ts';
import { type FuzzInvoice, planFuzzInvoice } from './plan-fuzz-invoice.ts';
import { type FuzzLook, planFuzzLook } from './plan-fuzz-look.ts';
import { english } from './words/english.ts';
import { german } from './words/german.ts';
import { writeFuzzDate } from './write-fuzz-date.ts';
import { writeFuzzRow } from './write-fuzz-row.ts';

/** A bill made by chance, what it says, and how it looks: `look` tells the causes of failures apart. */
export type FuzzDocument = {
  bytes: Uint8Array;
  truth: FuzzTruth;
  look: FuzzLook;
  language: FuzzInvoice['language'];
};

const amountColumns: readonly FuzzColumn[] = ['unitPrice', 'netAmount', 'taxAmount', 'grossAmount'];

const writeHeader = (invoice: FuzzInvoice, look: FuzzLook): FuzzCellText => {
  const other = invoice.language === 'en' ? german : english;
  return Object.fromEntries(
    look.columns.map((column) => {
      const label = look.labels[column] ?? '';
      if (look.header === 'upper') return [column, [label.toUpperCase()]];
      if (look.header === 'two lines') return [column, [label, other.columns[column][0] ?? '']];
      const priced = look.header === 'currency' && amountColumns.includes(column);
      return [column, [priced ? `${label} ${invoice.currency}` : label]];
    }),
  );
};

const writeDetails = (options: { dice: Dice; invoice: FuzzInvoice; look: FuzzLook }): string[][] => {
  const { dice, invoice, look } = options;
  const date = (): string =>
    writeFuzzDate({
      date: `2025-${String(dice.whole(1, 12)).padStart(2, '0')}-${dice.whole(10, 28)}`,
      invoice,
      look,
    });
  return invoice.lines.map((line) =>
    line.details.map((detail) =>
      detail.replaceAll('{d}', date).replaceAll('{n}', () => dice.digits(dice.whole(2, 7))),
    ),
  );
};

/** Makes one bill; the same seed makes the same bytes. */
export const makeFuzzInvoice = async (options: { seed: number }): Promise<FuzzDocument> => {
  const dice = throwDice(options.seed);
  const invoice = planFuzzInvoice(dice);
  const planned = planFuzzLook({ dice, invoice });
  const details = writeDetails({ dice, invoice, look: planned });
  const header = writeHeader(invoice, planned);
  const withins = invoice.lines.map(
    (line, index) => invoice.lines.slice(0, index).filter(({ section }) => section === line.section).length,
  );
  for (let size = planned.size; ; size -= 0.5) {
    const look = { ...planned, size, leading: (planned.leading * size) / planned.size };
    const paper = openFuzzPaper({
      look,
      onNewPage: (own) => drawFuzzFoot({ paper: own, invoice, look, isFirst: false }),
    });
    const rows = invoice.lines.map((line, index) =>
      writeFuzzRow({
        line,
        index,
        within: withins[index] ?? 0,
        invoice,
        look,
        details: details[index] ?? [],
      }),
    );
    const places = placeFuzzColumns({ look, header, rows, measure: paper.measure });
    // What does not fit the page is set smaller, as any printer of bills does.
    if (places === null && size > 4) continue;
    const amount = (value: string): string =>
      writeAmount({ value, currency: invoice.currency, style: look.numbers, mark: look.marks !== 'none' });
    const table = { paper, look, invoice, places: places ?? [], header, rows, amount };
    drawFuzzHead({ paper, invoice, look, dice });
    drawFuzzFoot({ paper, invoice, look, isFirst: true });
    drawFuzzTable(table);
    drawFuzzSums({ paper, invoice, look, dice, place: sumPlaceOf(table), amount });
    writeLines({
      paper,
      lines: [`${invoice.terms}.`],
      left: look.margin,
      right: look.paper[0] - look.margin,
      y: paper.y + 14,
      leading: look.leading,
    });
    const bytes = await paper.finish();
    return { bytes, truth: toFuzzTruth({ invoice, look, details }), look, language: invoice.language };
  }
};
