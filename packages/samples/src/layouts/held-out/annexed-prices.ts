import { drawLines } from '../../drawing/blocks.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Contract, ContractPrice } from '../../model/contract.ts';
import type { ContractLayout } from '../contract-layout.ts';
import { toPriceColumns } from '../price-columns.ts';

type Article = { heading: string; paragraphs: string[] };

const german = (contract: Contract, writer: Writer): Article[] => [
  {
    heading: 'Präambel',
    paragraphs: [
      `Die Parteien dieses Vertrags sind ${contract.seller.name} mit Sitz in ${contract.seller.town}, ${contract.seller.street} (Verkäuferin), und ${contract.buyer.name}, ${contract.buyer.street}, ${contract.buyer.town} (Käuferin). Geregelt wird ${contract.subject}.`,
    ],
  },
  {
    heading: 'Artikel 1 – Dauer',
    paragraphs: [
      `(1) Der Vertrag beginnt mit dem ${writer.date(contract.effectiveDate)} und endet mit dem ${writer.date(contract.endDate)} (Vertragsdauer ${contract.term}).`,
      `(2) Er ${contract.renewal}. Eine ordentliche Kündigung ist mit einer Frist von ${contract.noticePeriod} zum Monatsende möglich.`,
    ],
  },
  {
    heading: 'Artikel 2 – Preise',
    paragraphs: [
      `(1) Die Preise der Anlage 1 sind Festpreise in ${contract.currency} zuzüglich der gesetzlichen Umsatzsteuer.`,
      `(2) ${contract.paymentTerms} nach Eingang der Rechnung.`,
      ...(contract.totalCap === null
        ? []
        : [
            `(3) Das Auftragsvolumen übersteigt ${writer.amount(contract.totalCap)} ${contract.currency} nicht.`,
          ]),
    ],
  },
  {
    heading: 'Artikel 3 – Recht und Gerichtsstand',
    paragraphs: [`Auf diesen Vertrag ist ${contract.governingLaw} anwendbar. Gerichtsstand ist Bremen.`],
  },
];

const english = (contract: Contract, writer: Writer): Article[] => [
  {
    heading: 'Recitals',
    paragraphs: [
      `The parties are ${contract.seller.name}, ${contract.seller.street}, ${contract.seller.town} (the Seller) and ${contract.buyer.name}, ${contract.buyer.street}, ${contract.buyer.town} (the Buyer). They agree on ${contract.subject}.`,
    ],
  },
  {
    heading: 'Article 1 – Duration',
    paragraphs: [
      `(1) The contract begins on ${writer.date(contract.effectiveDate)} and ends on ${writer.date(contract.endDate)} (duration ${contract.term}).`,
      `(2) It ${contract.renewal}. It may be terminated on ${contract.noticePeriod} notice to the end of a month.`,
    ],
  },
  {
    heading: 'Article 2 – Prices',
    paragraphs: [
      `(1) The prices of Annex 1 are fixed in ${contract.currency}, tax not included.`,
      `(2) ${contract.paymentTerms}.`,
      ...(contract.totalCap === null
        ? []
        : [
            `(3) The volume of orders shall not be more than ${writer.amount(contract.totalCap)} ${contract.currency}.`,
          ]),
    ],
  },
  {
    heading: 'Article 3 – Law',
    paragraphs: [`This contract is subject to the law of ${contract.governingLaw}.`],
  },
];

const labels = {
  de: {
    number: 'Nr.',
    annex: 'Anlage 1 zum Vertrag',
    itemId: 'Art.-Nr.',
    description: 'Artikelbezeichnung',
    unit: 'ME',
    price: 'Preis',
    period: 'Preis gilt vom – bis',
    tier: 'ab – bis',
    sign: 'Ort, Datum, Unterschriften',
  },
  en: {
    number: 'No.',
    annex: 'Annex 1 to contract',
    itemId: 'Part no.',
    description: 'Product',
    unit: 'UoM',
    price: 'Price',
    period: 'Price valid from – to',
    tier: 'from – to',
    sign: 'Place, date, signatures',
  },
};

/** Articles on the first page; the prices follow as an annex on a page of their own, striped. */
export const annexedPrices: ContractLayout = {
  name: 'annexed-prices',
  group: 'held-out',
  family: 'sans',
  omits: [],
  draw: ({ contract, sheet }) => {
    const writer = createWriter({ locale: contract.seller.locale, dates: 'numeric' });
    const w = labels[contract.language];
    const wide = sheet.width - 120;
    let y = sheet.text({ text: contract.title, x: 60, y: 70, width: wide, size: 20 });
    y = sheet.text({
      text: `${w.number} ${contract.contractNumber}`,
      x: 60,
      y: y + 2,
      width: wide,
      size: 11,
      color: '#555555',
    });
    sheet.line({ x1: 60, y1: y + 6, x2: 60 + wide, y2: y + 6, color: contract.seller.color, weight: 1.5 });
    y += 20;
    for (const article of (contract.language === 'de' ? german : english)(contract, writer)) {
      y = sheet.text({
        text: article.heading,
        x: 60,
        y: y + 8,
        width: wide,
        size: 11,
        weight: 'bold',
        color: contract.seller.color,
      });
      y = drawLines({ sheet, x: 60, y: y + 4, lines: article.paragraphs, width: wide, size: 10, gap: 5 });
    }
    sheet.line({ x1: 60, y1: sheet.height - 110, x2: 320, y2: sheet.height - 110 });
    sheet.text({ text: w.sign, x: 60, y: sheet.height - 104, size: 8 });
    sheet.addPage();
    const annex = `${w.annex} ${contract.contractNumber}`;
    sheet.text({ text: annex, x: 60, y: 56, width: wide, size: 13, weight: 'bold' });
    drawTable<ContractPrice>({
      sheet,
      x: 60,
      y: 84,
      columns: toPriceColumns({ contract, writer, width: wide, labels: w }),
      rows: contract.prices,
      style: { size: 8.5, padding: 4, rules: 'header', zebra: '#f3f1ef', headerFill: '#e2ddd8' },
      bottom: sheet.height - 60,
      onNewPage: () => {
        sheet.text({ text: annex, x: 60, y: 40, size: 8 });
        return 60;
      },
    });
  },
};
