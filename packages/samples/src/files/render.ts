import { createSheet } from '../drawing/sheet.ts';
import type { ContractLayout } from '../layouts/contract-layout.ts';
import type { InvoiceLayout } from '../layouts/invoice-layout.ts';
import type { Contract } from '../model/contract.ts';
import type { Invoice } from '../model/invoice.ts';

export const renderInvoice = (options: {
  invoice: Invoice;
  layout: InvoiceLayout;
  /** Machine-readable data that travels inside the PDF. */
  attachment?: { name: string; bytes: Uint8Array; mime: string; relationship: string };
}): Promise<Uint8Array> => {
  const { invoice, layout, attachment } = options;
  const sheet = createSheet({ title: invoice.number, paper: invoice.seller.paper, family: layout.family });
  layout.draw({ invoice, sheet });
  if (attachment !== undefined) sheet.attach(attachment);
  return sheet.finish();
};

export const renderContract = (options: {
  contract: Contract;
  layout: ContractLayout;
  password?: string;
}): Promise<Uint8Array> => {
  const { contract, layout, password } = options;
  const sheet = createSheet({
    title: contract.title,
    paper: contract.seller.paper,
    family: layout.family,
    ...(password === undefined ? {} : { password }),
  });
  layout.draw({ contract, sheet });
  return sheet.finish();
};
