import type { ContractLayout } from '../layouts/contract-layout.ts';
import type { InvoiceFieldName, LayoutGroup, LineColumnName } from '../layouts/invoice-layout.ts';
import type { Contract, ContractPrice } from '../model/contract.ts';
import type { Invoice } from '../model/invoice.ts';
import { toAddress } from '../model/party.ts';
import type { TruthDocument } from '../truth.ts';

const toRow = <Column extends string>(options: {
  cells: Partial<Record<Column, string | undefined>>;
  omits: readonly string[];
}): Record<string, string> =>
  Object.fromEntries(
    Object.entries<string | undefined>(options.cells).flatMap(([column, value]) =>
      value === undefined || options.omits.includes(column) ? [] : [[column, value]],
    ),
  );

/** What a reader must find in an invoice. */
export const toInvoiceTruth = (options: {
  file: string;
  invoice: Invoice;
  layout: {
    name: string;
    group: LayoutGroup;
    omits: { fields: readonly string[]; columns: readonly string[] };
  };
}): TruthDocument => {
  const { file, invoice, layout } = options;
  const { seller, buyer } = invoice;
  const fields: Record<InvoiceFieldName, string | null> = {
    number: invoice.number,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    sellerName: seller.name,
    sellerTaxId: seller.taxId,
    sellerAddress: toAddress(seller),
    buyerName: buyer.name,
    buyerTaxId: buyer.taxId,
    purchaseOrder: invoice.purchaseOrder,
    contractNumber: invoice.contractNumber,
    currency: invoice.currency,
    netTotal: invoice.netTotal,
    taxTotal: invoice.taxTotal,
    grandTotal: invoice.grandTotal,
    amountDue: invoice.grandTotal,
    iban: seller.iban,
    paymentTerms: seller.paymentTerms,
  };
  return {
    file,
    type: 'invoice',
    layout: layout.name,
    group: layout.group,
    language: invoice.language,
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        value === null || layout.omits.fields.includes(name) ? [] : [[name, value]],
      ),
    ),
    tables: {
      lines: invoice.lines.map((line) =>
        toRow<LineColumnName>({
          cells: {
            description: line.description,
            itemId: line.itemId,
            quantity: line.quantity,
            unit: line.unit,
            unitPrice: line.unitPrice,
            netAmount: line.netAmount,
            taxRate: line.taxRate,
          },
          omits: layout.omits.columns,
        }),
      ),
    },
  };
};

/** What a reader must find in a contract. */
export const toContractTruth = (options: {
  file: string;
  contract: Contract;
  layout: Pick<ContractLayout, 'name' | 'group' | 'omits'>;
}): TruthDocument => {
  const { file, contract, layout } = options;
  const { title, contractNumber, effectiveDate, endDate, term, renewal, noticePeriod, governingLaw } =
    contract;
  const fields: Record<string, string | string[] | null> = {
    title,
    contractNumber,
    parties: [contract.seller.name, contract.buyer.name],
    effectiveDate,
    endDate,
    term,
    renewal,
    noticePeriod,
    governingLaw,
    currency: contract.currency,
    paymentTerms: contract.paymentTerms,
    totalCap: contract.totalCap,
  };
  return {
    file,
    type: 'contract',
    layout: layout.name,
    group: layout.group,
    language: contract.language,
    fields: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        value === null || layout.omits.some((omitted) => omitted === name) ? [] : [[name, value]],
      ),
    ),
    tables: {
      prices: contract.prices.map(({ taxRate: _, ...cells }: ContractPrice) => toRow({ cells, omits: [] })),
    },
  };
};
