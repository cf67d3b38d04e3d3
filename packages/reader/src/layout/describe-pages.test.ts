import type { Page, ReadDocument, Word } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { describeDocument } from './describe-pages.ts';
import { layOutPage } from './lay-out-page.ts';

type Look = { size?: number; bold?: boolean };

/** Words of a text, half as wide as the font is high, on a page of 600 by 800. */
const write = (x: number, y: number, text: string, { size = 10, bold = false }: Look = {}): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    box: [
      (x + (match.index * size) / 2) / 600,
      y / 800,
      (x + ((match.index + match[0].length) * size) / 2) / 600,
      (y + size) / 800,
    ],
    fontSize: size,
    bold,
  }));

const describeWords = (pages: Word[][]): Page[] => {
  const document: ReadDocument = {
    format: 'assay.read/1',
    mediaType: 'application/pdf',
    kind: 'pdf',
    pages: pages.map((words, index) =>
      layOutPage({ number: index + 1, width: 600, height: 800, words, rulings: [], image: 'rendered' }),
    ),
    embedded: [],
    problems: [],
  };
  return describeDocument(document).pages;
};

const outline = (page: Page | undefined) =>
  (page?.blocks ?? []).map(({ kind, level, lines }) => [
    level === undefined ? kind : `${kind} ${level}`,
    lines.map((place) => page?.lines[place]?.text).join(' / '),
  ]);

describe('blocks of a page', () => {
  it('are headings by their size or their bold letters, paragraphs and lists', () => {
    const [page] = describeWords([
      [
        ...write(50, 50, 'Terms of delivery', { size: 18 }),
        ...write(50, 100, 'The seller sends the goods to the place that the'),
        ...write(50, 112, 'buyer has named in the order.'),
        ...write(50, 140, 'Duties of the buyer', { bold: true }),
        ...write(50, 160, 'The buyer'),
        ...write(60, 180, '• counts the goods and writes down what is'),
        ...write(70, 192, 'missing,'),
        ...write(60, 204, '• signs for them.'),
        ...write(50, 230, 'All else follows the law.'),
      ],
    ]);
    expect(outline(page)).toEqual([
      ['heading 1', 'Terms of delivery'],
      ['paragraph', 'The seller sends the goods to the place that the / buyer has named in the order.'],
      ['heading 2', 'Duties of the buyer'],
      ['paragraph', 'The buyer'],
      ['list', '• counts the goods and writes down what is / missing, / • signs for them.'],
      ['paragraph', 'All else follows the law.'],
    ]);
  });

  it('are lists of numbers only where there are several', () => {
    const [page] = describeWords([
      [
        ...write(50, 100, '1. Rent is due on the first.'),
        ...write(50, 114, '2. Heat is charged by use.'),
        ...write(50, 200, '7. May it is warm'),
      ],
    ]);
    expect(outline(page).map(([kind]) => kind)).toEqual(['list', 'paragraph']);
  });

  it('hold every line once', () => {
    const [page] = describeWords([
      ['4711 bolts 12.50', '4712 nuts 7.00', '4713 hoses 3.10'].flatMap((row, index) =>
        row.split(' ').flatMap((text, column) => write(50 + column * 180, 100 + index * 16, text)),
      ),
    ]);
    const lines = (page?.blocks ?? []).flatMap((block) => block.lines);
    expect(lines.toSorted((a, b) => a - b)).toEqual(page?.lines.map((_, place) => place));
  });
});

describe('headers and footers', () => {
  const body = (page: number) =>
    Array.from({ length: 12 }, (_, row) =>
      write(50, 150 + row * 14, `Text ${page} of row ${row} ${'x'.repeat(page + row)}`),
    );

  it('are what repeats at one place near the edge, and page numbers', () => {
    const pages = [1, 2, 3].map((number) => [
      ...write(50, 30, 'Acme Ltd – Annual report'),
      ...body(number).flat(),
      ...write(50, 740, 'Register HRB 4711'),
      ...write(280, 770, `Page ${number} of 3`),
    ]);
    for (const page of describeWords(pages)) {
      const blocks = outline(page);
      expect(blocks.at(0)).toEqual(['header', 'Acme Ltd – Annual report']);
      expect(blocks.at(-1)).toEqual(['footer', `Register HRB 4711 / Page ${page.number} of 3`]);
      expect(blocks.filter(([kind]) => kind === 'header' || kind === 'footer')).toHaveLength(2);
    }
  });

  it('are not what stands on one page only, or amid the text', () => {
    const pages = [1, 2].map((number) => [
      ...write(50, 30, number === 1 ? 'Dear Madam' : 'and so we hope'),
      ...body(number).flat(),
      ...write(50, 400, 'The same words'),
    ]);
    for (const page of describeWords(pages)) {
      expect(outline(page).filter(([kind]) => kind === 'header' || kind === 'footer')).toEqual([]);
    }
  });
});

describe('the language of a page', () => {
  it.each([
    [
      'en',
      'The parties agree that this contract shall be governed by the law of England and that it is final.',
    ],
    ['de', 'Die Rechnung ist nach Erhalt der Ware zu zahlen und wird nicht durch eine Gutschrift ersetzt.'],
    ['fr', 'Le paiement de la facture est dû dans les trente jours et ne donne pas droit à une remise.'],
    ['es', 'El pago de la factura se hará en los treinta días y no da derecho a una reducción del importe.'],
    [
      'it',
      'Il pagamento della fattura è dovuto in trenta giorni e non dà diritto alla riduzione del prezzo.',
    ],
    [
      'nl',
      'De factuur moet binnen dertig dagen worden betaald en het bedrag is niet aan een korting onderhevig.',
    ],
  ])('is %s', (language, text) => {
    expect(describeWords([write(10, 100, text)])[0]?.language).toBe(language);
  });

  it('is not told of figures, names or languages that are not known', () => {
    for (const text of [
      '4711 12,50 EUR ACME GmbH',
      'Umowa zostaje zawarta na czas nieokreślony między stronami',
      '',
    ]) {
      expect(describeWords([write(10, 100, text)])[0]?.language).toBeNull();
    }
  });
});
