import { drawLines } from '../../drawing/blocks.ts';
import { drawTable } from '../../drawing/table.ts';
import { createWriter, type Writer } from '../../drawing/writer.ts';
import type { Contract, ContractPrice } from '../../model/contract.ts';
import type { ContractLayout } from '../contract-layout.ts';
import { toPriceColumns } from '../price-columns.ts';

const english = (contract: Contract, writer: Writer): string[] => [
  `This ${contract.title} (no. ${contract.contractNumber}) is made between ${contract.seller.name}, whose registered office is at ${contract.seller.street}, ${contract.seller.town} ("Provider"), and ${contract.buyer.name} of ${contract.buyer.street}, ${contract.buyer.town} ("Client").`,
  `1.1  The Provider shall carry out ${contract.subject}.`,
  `1.2  Commencement Date: ${writer.date(contract.effectiveDate)}. Expiry Date: ${writer.date(contract.endDate)}. The initial term is ${contract.term}; it ${contract.renewal}.`,
  `1.3  Notice period: ${contract.noticePeriod}.`,
  `2.1  Fees are set out in the Schedule of Rates below in ${contract.currency} and are exclusive of value added tax.`,
  `2.2  The Client pays each undisputed invoice on the following terms: ${contract.paymentTerms}.`,
  ...(contract.totalCap === null
    ? []
    : [
        `2.3  The aggregate fees payable under this agreement are capped at ${contract.currency} ${writer.amount(contract.totalCap)}.`,
      ]),
  `3.1  Governing law: ${contract.governingLaw}.`,
  '3.2  Neither party may assign this agreement without the written consent of the other.',
];

const german = (contract: Contract, writer: Writer): string[] => [
  `Dieser ${contract.title} (Nr. ${contract.contractNumber}) wird geschlossen zwischen ${contract.seller.name}, ${contract.seller.street}, ${contract.seller.town} („Anbieter“), und ${contract.buyer.name}, ${contract.buyer.street}, ${contract.buyer.town} („Kunde“).`,
  `1.1  Der Anbieter übernimmt ${contract.subject}.`,
  `1.2  Vertragsbeginn: ${writer.date(contract.effectiveDate)}. Vertragsende: ${writer.date(contract.endDate)}. Die Laufzeit beträgt ${contract.term}; der Vertrag ${contract.renewal}.`,
  `1.3  Kündigungsfrist: ${contract.noticePeriod}.`,
  `2.1  Die Entgelte stehen im Preisverzeichnis unten in ${contract.currency} ohne Umsatzsteuer.`,
  `2.2  Zahlungsbedingungen: ${contract.paymentTerms}.`,
  ...(contract.totalCap === null
    ? []
    : [
        `2.3  Die Entgelte sind insgesamt begrenzt auf ${writer.amount(contract.totalCap)} ${contract.currency}.`,
      ]),
  `3.1  Anwendbares Recht: ${contract.governingLaw}.`,
];

const labels = {
  de: {
    schedule: 'Preisverzeichnis',
    itemId: 'Kennung',
    description: 'Leistung',
    unit: 'je',
    price: 'Entgelt',
    period: 'Zeitraum',
    tier: 'Staffel',
  },
  en: {
    schedule: 'Schedule of Rates',
    itemId: 'Ref',
    description: 'Description',
    unit: 'Per',
    price: 'Rate',
    period: 'Period',
    tier: 'Volume',
  },
};

/** Paragraphs numbered in decimals and a list of rates without any rule, columns held by space alone. */
export const rateSchedule: ContractLayout = {
  name: 'rate-schedule',
  group: 'open',
  family: 'sans',
  omits: [],
  draw: ({ contract, sheet }) => {
    const writer = createWriter({ locale: contract.seller.locale, dates: 'long' });
    const w = labels[contract.language];
    const wide = sheet.width - 128;
    const texts = (contract.language === 'de' ? german : english)(contract, writer);
    let y = sheet.text({
      text: contract.title.toUpperCase(),
      x: 64,
      y: 56,
      width: wide,
      size: 15,
      weight: 'bold',
    });
    y = drawLines({ sheet, x: 64, y: y + 16, lines: texts, width: wide, size: 9.5, gap: 8 });
    y = sheet.text({ text: w.schedule, x: 64, y: y + 10, width: wide, size: 11, weight: 'bold' });
    drawTable<ContractPrice>({
      sheet,
      x: 60,
      y: y + 6,
      columns: toPriceColumns({ contract, writer, width: wide + 8, labels: w }),
      rows: contract.prices,
      style: { size: 9, rules: 'none', padding: 4, headerWeight: 'italic' },
      bottom: sheet.height - 70,
      onNewPage: () => 60,
    });
    sheet.onEachPage(({ page, pages }) => {
      sheet.text({
        text: `${contract.contractNumber}  –  ${page}/${pages}`,
        x: 64,
        y: sheet.height - 40,
        width: wide,
        size: 7.5,
      });
    });
  },
};
