import { toCii } from '../e-invoice/cii.ts';
import { toUbl } from '../e-invoice/ubl.ts';
import { toUnitCode } from '../e-invoice/xml-text.ts';
import type { InvoiceLayout, LayoutGroup } from '../layouts/invoice-layout.ts';
import { invoiceLayouts } from '../layouts/registry.ts';
import type { Invoice } from '../model/invoice.ts';
import type { PlannedInvoice } from '../plan/plan-invoices.ts';
import { toInvoiceTruth } from '../plan/truth-documents.ts';
import { renderInvoice } from './render.ts';
import type { DocumentFile } from './sample-file.ts';
import { textLayout, toInvoiceText } from './text-invoice.ts';

export type InvoiceFile = DocumentFile & { planned: PlannedInvoice };

/** The layouts of each half in turn; the seed decides which comes first, so that other seeds pair them otherwise. */
const createTurn = (rotation: number): ((group: LayoutGroup) => InvoiceLayout) => {
  const counts: Record<LayoutGroup, number> = { open: rotation, 'held-out': rotation };
  return (group) => {
    const layouts = invoiceLayouts[group];
    const layout = layouts[counts[group] % layouts.length];
    counts[group] += 1;
    if (layout === undefined)
      throw new Error(`There is no ${group} invoice layout: name one in layouts/registry.ts.`);
    return layout;
  };
};

const encoder = new TextEncoder();

/** Where the XML is the document, units are its codes, and words that it does not carry are absent. */
const ublLayout: Pick<InvoiceLayout, 'name' | 'group' | 'omits'> = {
  name: 'ubl-xml',
  group: 'open',
  omits: { fields: [], columns: [] },
};

const makeFile = async (options: {
  planned: PlannedInvoice;
  nextLayout: (group: LayoutGroup) => InvoiceLayout;
}): Promise<InvoiceFile> => {
  const { planned } = options;
  const { invoice, stem } = planned;
  const finish = (made: {
    ending: string;
    bytes: Uint8Array;
    layout: Pick<InvoiceLayout, 'name' | 'group' | 'omits'>;
    as?: Invoice;
  }): InvoiceFile => {
    const file = `${stem}.${made.ending}`;
    const document = toInvoiceTruth({ file, invoice: made.as ?? invoice, layout: made.layout });
    return { file, bytes: made.bytes, planned, document };
  };
  switch (planned.rendering) {
    case 'ubl': {
      const lines = invoice.lines.map((line) => ({ ...line, unit: toUnitCode(line.unit) }));
      return finish({
        ending: 'xml',
        bytes: encoder.encode(toUbl(invoice)),
        layout: ublLayout,
        as: { ...invoice, lines },
      });
    }
    case 'text':
      return finish({ ending: 'txt', bytes: encoder.encode(toInvoiceText(invoice)), layout: textLayout });
    case 'factur-x': {
      const layout = options.nextLayout(planned.group);
      const attachment = {
        name: 'factur-x.xml',
        bytes: encoder.encode(toCii(invoice)),
        mime: 'text/xml',
        relationship: 'Alternative',
      };
      const bytes = await renderInvoice({ invoice, layout, attachment });
      // The page prints a word for a unit and the data its code: both are right, so neither is scored.
      const columns = [...layout.omits.columns, 'unit' as const].filter((column) => column !== 'taxRate');
      const omits = { fields: [], columns };
      return finish({
        ending: 'pdf',
        bytes,
        layout: { name: `factur-x/${layout.name}`, group: layout.group, omits },
      });
    }
    case 'pdf': {
      const layout = options.nextLayout(planned.group);
      return finish({ ending: 'pdf', bytes: await renderInvoice({ invoice, layout }), layout });
    }
  }
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
