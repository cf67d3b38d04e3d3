import type { ContractLayout } from './contract-layout.ts';
import { stackedMeta } from './held-out/stacked-meta.ts';
import type { InvoiceLayout, LayoutGroup } from './invoice-layout.ts';
import { clauseGrid } from './open/clause-grid.ts';
import { sideBox } from './open/side-box.ts';

export const invoiceLayouts: Record<LayoutGroup, readonly InvoiceLayout[]> = {
  open: [sideBox],
  'held-out': [stackedMeta],
};

export const contractLayouts: Record<LayoutGroup, readonly ContractLayout[]> = {
  open: [clauseGrid],
  'held-out': [clauseGrid],
};
