import { drawLines } from '../../drawing/blocks.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Contract, ContractPrice } from '../../model/contract.ts';
import type { ContractLayout } from '../contract-layout.ts';
import { toPriceColumns } from '../price-columns.ts';

type Clause = { heading: string; text: string };

const german = (
  contract: Contract,
  writer: Writer,
): { preamble: string; clauses: Clause[]; prices: string } => ({
  preamble: `zwischen\n${contract.seller.name}, ${contract.seller.street}, ${contract.seller.town}\n– nachfolgend „Auftragnehmer“ –\nund\n${contract.buyer.name}, ${contract.buyer.street}, ${contract.buyer.town}\n– nachfolgend „Auftraggeber“ –`,
  clauses: [
    {
      heading: '§ 1 Gegenstand',
      text: `Gegenstand dieses Vertrags ist ${contract.subject}. Abweichende Geschäftsbedingungen werden nicht Bestandteil.`,
    },
    {
      heading: '§ 2 Laufzeit und Kündigung',
      text: `Der Vertrag tritt am ${writer.date(contract.effectiveDate)} in Kraft und läuft ${contract.term}, also bis zum ${writer.date(contract.endDate)}. Er ${contract.renewal}. Die Kündigungsfrist beträgt ${contract.noticePeriod} zum Ende der Laufzeit. Die Kündigung bedarf der Schriftform.`,
    },
    {
      heading: '§ 3 Vergütung',
      text: `Die Vergütung richtet sich nach der Preisliste in § 6. Alle Preise verstehen sich in ${contract.currency} ohne Umsatzsteuer.${contract.totalCap === null ? '' : ` Die Gesamtvergütung ist über die Laufzeit auf ${writer.amount(contract.totalCap)} ${contract.currency} begrenzt.`}`,
    },
    { heading: '§ 4 Zahlung', text: `Rechnungen sind monatlich zu stellen. ${contract.paymentTerms}.` },
    {
      heading: '§ 5 Schlussbestimmungen',
      text: `Es gilt ${contract.governingLaw}. Änderungen bedürfen der Schriftform. Sollte eine Bestimmung unwirksam sein, bleiben die übrigen davon unberührt.`,
    },
  ],
  prices: '§ 6 Preisliste',
});

const english = (
  contract: Contract,
  writer: Writer,
): { preamble: string; clauses: Clause[]; prices: string } => ({
  preamble: `between\n${contract.seller.name}, ${contract.seller.street}, ${contract.seller.town}\n(the "Supplier")\nand\n${contract.buyer.name}, ${contract.buyer.street}, ${contract.buyer.town}\n(the "Customer")`,
  clauses: [
    {
      heading: '1. Scope',
      text: `This agreement covers ${contract.subject}. No other terms of business apply.`,
    },
    {
      heading: '2. Term and termination',
      text: `This agreement takes effect on ${writer.date(contract.effectiveDate)} and continues for ${contract.term}, until ${writer.date(contract.endDate)}. It ${contract.renewal}. Either party may terminate by giving ${contract.noticePeriod} written notice.`,
    },
    {
      heading: '3. Charges',
      text: `Charges follow the price list in clause 6. All prices are in ${contract.currency} and exclude tax.${contract.totalCap === null ? '' : ` Total charges over the term shall not exceed ${contract.currency} ${writer.amount(contract.totalCap)}.`}`,
    },
    {
      heading: '4. Payment',
      text: `The Supplier invoices monthly. Payment terms: ${contract.paymentTerms}.`,
    },
    {
      heading: '5. General',
      text: `This agreement is governed by the laws of ${contract.governingLaw}. Changes must be made in writing.`,
    },
  ],
  prices: '6. Price list',
});

const labels = {
  de: {
    number: 'Vertragsnummer',
    description: 'Leistung',
    itemId: 'Artikel-Nr.',
    unit: 'Einheit',
    price: 'Preis je Einheit',
    period: 'Gültig',
    tier: 'Menge',
    sign: ['Auftragnehmer', 'Auftraggeber'],
  },
  en: {
    number: 'Contract number',
    description: 'Service',
    itemId: 'Item no.',
    unit: 'Unit',
    price: 'Price per unit',
    period: 'Valid',
    tier: 'Quantity',
    sign: ['For the Supplier', 'For the Customer'],
  },
};

const drawSignatures = (options: { sheet: Sheet; y: number; names: readonly string[] }): void => {
  for (const [index, name] of options.names.entries()) {
    const x = 70 + index * 250;
    options.sheet.line({ x1: x, y1: options.y, x2: x + 190, y2: options.y });
    options.sheet.text({ text: name, x, y: options.y + 4, size: 8 });
  }
};

/** Numbered clauses in running text, then the price list as a ruled grid. */
export const clauseGrid: ContractLayout = {
  name: 'clause-grid',
  group: 'open',
  family: 'serif',
  omits: [],
  draw: ({ contract, sheet }) => {
    const writer = createWriter({ locale: contract.seller.locale, dates: 'long' });
    const w = labels[contract.language];
    const { preamble, clauses, prices } = (contract.language === 'de' ? german : english)(contract, writer);
    const wide = sheet.width - 140;
    let y = sheet.text({
      text: contract.title,
      x: 70,
      y: 60,
      width: wide,
      align: 'center',
      size: 18,
      weight: 'bold',
    });
    y = sheet.text({
      text: `${w.number} ${contract.contractNumber}`,
      x: 70,
      y: y + 4,
      width: wide,
      align: 'center',
      size: 10,
    });
    y = drawLines({
      sheet,
      x: 70,
      y: y + 18,
      lines: preamble.split('\n'),
      width: wide,
      align: 'center',
      size: 10,
    });
    for (const clause of clauses) {
      y = sheet.text({ text: clause.heading, x: 70, y: y + 10, width: wide, size: 11, weight: 'bold' });
      y = sheet.text({ text: clause.text, x: 70, y: y + 2, width: wide, size: 10, lineGap: 2 });
    }
    y = sheet.text({ text: prices, x: 70, y: y + 10, width: wide, size: 11, weight: 'bold' });
    y = drawTable<ContractPrice>({
      sheet,
      x: 70,
      y: y + 6,
      columns: toPriceColumns({ contract, writer, width: wide, labels: w }),
      rows: contract.prices,
      style: { size: 9, rules: 'grid', padding: 3 },
      bottom: sheet.height - 70,
      onNewPage: () => 60,
    });
    if (y > sheet.height - 110) {
      sheet.addPage();
      y = 60;
    }
    drawSignatures({ sheet, y: y + 56, names: w.sign });
  },
};
