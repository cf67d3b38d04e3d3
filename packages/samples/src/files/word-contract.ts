import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { createWriter } from '../drawing/writer.ts';
import type { LayoutGroup } from '../layouts/invoice-layout.ts';
import type { Contract } from '../model/contract.ts';
import { rezip } from './rezip.ts';

export const wordLayout: { name: string; group: LayoutGroup; omits: [] } = {
  name: 'word-agreement',
  group: 'open',
  omits: [],
};

const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });

const labelled = (label: string, value: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] });

const cell = (text: string, width: number): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, children: [new Paragraph(text)] });

const toPriceTable = (contract: Contract): Table => {
  const writer = createWriter({ locale: contract.seller.locale, dates: 'long' });
  const widths = [18, 48, 14, 20];
  const rows = [
    ['Article', 'Description', 'Unit', `Unit price (${contract.currency})`],
    ...contract.prices.map((price) => [
      price.itemId,
      price.description,
      price.unit,
      writer.amount(price.unitPrice),
    ]),
  ];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (texts, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: texts.map((text, column) => cell(text, widths[column] ?? 20)),
        }),
    ),
  });
};

/** A contract in English as a word processor writes it: headings, labelled lines and a table. */
export const renderWordContract = async (contract: Contract): Promise<Uint8Array> => {
  const writer = createWriter({ locale: contract.seller.locale, dates: 'long' });
  const { seller, buyer } = contract;
  const document = new Document({
    title: contract.title,
    creator: 'samples',
    sections: [
      {
        children: [
          new Paragraph({ text: contract.title, heading: HeadingLevel.TITLE }),
          labelled('Agreement number', contract.contractNumber),
          new Paragraph(
            `This agreement is entered into between ${seller.name}, ${seller.street}, ${seller.town}, ${seller.country} ("Seller") and ${buyer.name}, ${buyer.street}, ${buyer.town}, ${buyer.country} ("Buyer").`,
          ),
          heading('Purpose'),
          new Paragraph(`The Seller undertakes ${contract.subject}.`),
          heading('Duration'),
          labelled('Effective date', writer.date(contract.effectiveDate)),
          labelled('End date', writer.date(contract.endDate)),
          new Paragraph(
            `The agreement has a term of ${contract.term}. It ${contract.renewal}. Notice must be given ${contract.noticePeriod} before the end date.`,
          ),
          heading('Prices and payment'),
          new Paragraph(`All prices are in ${contract.currency} and exclude VAT.`),
          toPriceTable(contract),
          labelled('Payment terms', contract.paymentTerms),
          ...(contract.totalCap === null
            ? []
            : [labelled('Maximum total', `${contract.currency} ${writer.amount(contract.totalCap)}`)]),
          heading('Law'),
          new Paragraph(`This agreement is governed by the law of the ${contract.governingLaw}.`),
        ],
      },
    ],
  });
  const zip = await Packer.toBuffer(document);
  return rezip({
    zip,
    change: ({ name, text }) =>
      name === 'docProps/core.xml'
        ? text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2025-01-01T08:00:00Z')
        : text,
  });
};
