import type { InvoiceLayout } from '../layouts/invoice-layout.ts';
import { invoiceLayouts } from '../layouts/registry.ts';
import type { PlannedInvoice } from '../plan/plan-invoices.ts';
import { toInvoiceTruth } from '../plan/truth-documents.ts';
import { renderInvoice } from './render.ts';
import type { DocumentFile } from './sample-file.ts';

export type InvoiceFile = DocumentFile & { planned: PlannedInvoice };

/** The layouts of each half in turn; the seed decides which comes first, so that other seeds pair them otherwise. */
const createTurn = (rotation: number): ((group: 'open' | 'held-out') => InvoiceLayout) => {
  const counts = { open: rotation, 'held-out': rotation };
  return (group) => {
    const layouts = invoiceLayouts[group];
    const layout = layouts[counts[group] % layouts.length];
    counts[group] += 1;
    if (layout === undefined)
      throw new Error(`There is no ${group} invoice layout: name one in layouts/registry.ts.`);
    return layout;
  };
};

const makeFile = async (options: {
  planned: PlannedInvoice;
  nextLayout: (group: 'open' | 'held-out') => InvoiceLayout;
}): Promise<InvoiceFile> => {
  const { planned } = options;
  const { invoice } = planned;
  const layout = options.nextLayout(planned.group);
  const file = `${planned.stem}.pdf`;
  const bytes = await renderInvoice({ invoice, layout });
  return { file, bytes, planned, document: toInvoiceTruth({ file, invoice, layout }) };
};

/** All invoices as files, in the order of the plan. */
export const makeInvoiceFiles = async (options: {
  planned: readonly PlannedInvoice[];
  rotation: number;
}): Promise<InvoiceFile[]> => {
  const nextLayout = createTurn(options.rotation);
  const files: InvoiceFile[] = [];
  for (const planned of options.planned) files.push(await makeFile({ planned, nextLayout }));
  return files;
};
