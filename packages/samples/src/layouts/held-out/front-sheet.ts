import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Contract, ContractPrice } from '../../model/contract.ts';
import { toAddress } from '../../model/party.ts';
import type { ContractLayout } from '../contract-layout.ts';
import { toPriceColumns } from '../price-columns.ts';

type Entry = readonly [label: string, value: string];

const english = (contract: Contract, writer: Writer): Entry[] => [
  ['Contract reference', contract.contractNumber],
  ['Supplier', `${contract.seller.name}\n${toAddress(contract.seller)}`],
  ['Purchaser', `${contract.buyer.name}\n${toAddress(contract.buyer)}`],
  ['Subject', contract.subject],
  ['Start date', writer.date(contract.effectiveDate)],
  ['End date', writer.date(contract.endDate)],
  ['Term', contract.term],
  ['Renewal', contract.renewal],
  ['Notice', contract.noticePeriod],
  ['Currency', contract.currency],
  ['Payment', contract.paymentTerms],
  ...(contract.totalCap === null
    ? []
    : [['Maximum contract value', `${contract.currency} ${writer.amount(contract.totalCap)}`] as const]),
  ['Applicable law', contract.governingLaw],
];

const german = (contract: Contract, writer: Writer): Entry[] => [
  ['Vertrags-Nr.', contract.contractNumber],
  ['Anbieter', `${contract.seller.name}\n${toAddress(contract.seller)}`],
  ['Bezüger', `${contract.buyer.name}\n${toAddress(contract.buyer)}`],
  ['Inhalt', contract.subject],
  ['Beginn', writer.date(contract.effectiveDate)],
  ['Ende', writer.date(contract.endDate)],
  ['Dauer', contract.term],
  ['Verlängerung', contract.renewal],
  ['Kündigungsfrist', contract.noticePeriod],
  ['Währung', contract.currency],
  ['Zahlung', contract.paymentTerms],
  ...(contract.totalCap === null
    ? []
    : [['Kostendach', `${contract.currency} ${writer.amount(contract.totalCap)}`] as const]),
  ['Anwendbares Recht', contract.governingLaw],
];

const labels = {
  de: {
    sheet: 'Deckblatt',
    prices: 'Preise und Mengenstaffeln',
    itemId: 'Nummer',
    description: 'Prüfung oder Leistung',
    unit: 'Einheit',
    price: 'Ansatz',
    period: 'Gültigkeit',
    tier: 'Anzahl',
  },
  en: {
    sheet: 'Contract data sheet',
    prices: 'Agreed prices',
    itemId: 'SKU',
    description: 'Product',
    unit: 'Sold by',
    price: 'Agreed price',
    period: 'Validity',
    tier: 'Quantity',
  },
};

/** A data sheet of labels and values in a ruled form instead of clauses, then the prices with horizontal rules. */
export const frontSheet: ContractLayout = {
  name: 'front-sheet',
  group: 'held-out',
  family: 'sans',
  omits: [],
  draw: ({ contract, sheet }) => {
    const writer = createWriter({ locale: contract.seller.locale, dates: 'numeric' });
    const w = labels[contract.language];
    const wide = sheet.width - 104;
    sheet.box({ x: 52, y: 48, width: wide, height: 40, fill: contract.seller.color });
    sheet.text({
      text: contract.title,
      x: 62,
      y: 61,
      width: wide - 150,
      size: 14,
      weight: 'bold',
      color: '#ffffff',
    });
    sheet.text({
      text: w.sheet,
      x: 52 + wide - 140,
      y: 64,
      width: 130,
      align: 'right',
      size: 9,
      color: '#ffffff',
    });
    const entries = (contract.language === 'de' ? german : english)(contract, writer);
    let y = 98;
    for (const [label, value] of entries) {
      sheet.text({ text: label, x: 58, y: y + 4, width: 130, size: 8.5, color: '#555555' });
      y = sheet.text({ text: value, x: 194, y: y + 4, width: wide - 148, size: 9.5 }) + 3;
      sheet.line({ x1: 52, y1: y, x2: 52 + wide, y2: y, color: '#c4c4c4' });
    }
    y = sheet.text({ text: w.prices, x: 52, y: y + 20, width: wide, size: 12, weight: 'bold' });
    drawTable<ContractPrice>({
      sheet,
      x: 52,
      y: y + 6,
      columns: toPriceColumns({ contract, writer, width: wide, labels: w }),
      rows: contract.prices,
      style: { size: 9, padding: 5, rules: 'rows', ruleColor: '#c4c4c4', headerColor: contract.seller.color },
      bottom: sheet.height - 60,
      onNewPage: () => 56,
    });
  },
};
