import type { InvoiceFile } from '../files/invoice-files.ts';
import type { TruthFinding } from '../truth.ts';

/** Kinds that are found by looking at a contract; the others show on the invoice itself. */
const contractKinds = new Set(['price-above-contract', 'item-not-in-contract', 'outside-term']);

/** One expected finding for each planted fault, and none for anything else. */
export const toFindings = (options: {
  invoices: readonly InvoiceFile[];
  contractFiles: ReadonlyMap<string, string>;
}): TruthFinding[] => {
  const files = new Map(options.invoices.map(({ planned, file }) => [planned.stem, file]));
  return options.invoices.flatMap(({ file, planned }) => {
    const { planted, invoice } = planned;
    if (planted === null) return [];
    const line = planted.lineIndex === null ? undefined : invoice.lines[planted.lineIndex];
    const finding: TruthFinding = {
      kind: planted.kind,
      invoiceFile: file,
      contractFile: contractKinds.has(planted.kind)
        ? (options.contractFiles.get(invoice.contractNumber ?? '') ?? null)
        : null,
      otherInvoiceFile: planned.reissueOf === null ? null : (files.get(planned.reissueOf) ?? null),
      line:
        line === undefined || planted.lineIndex === null
          ? null
          : { number: planted.lineIndex + 1, itemId: line.itemId },
      amount: { value: planted.amount ?? invoice.netTotal, currency: invoice.currency },
    };
    return [finding];
  });
};
