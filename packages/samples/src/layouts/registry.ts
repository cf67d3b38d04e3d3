import { bareList } from './held-out/bare-list.ts';
import { darkHeader } from './held-out/dark-header.ts';
import { datedLetter } from './held-out/dated-letter.ts';
import { formBoxes } from './held-out/form-boxes.ts';
import { stackedMeta } from './held-out/stacked-meta.ts';
import type { InvoiceLayout, LayoutGroup } from './invoice-layout.ts';
import { ledgerPrint } from './open/ledger-print.ts';
import { paySlip } from './open/pay-slip.ts';
import { plainSerif } from './open/plain-serif.ts';
import { sideBox } from './open/side-box.ts';
import { zebraLeft } from './open/zebra-left.ts';

export const invoiceLayouts: Record<LayoutGroup, readonly InvoiceLayout[]> = {
  open: [sideBox, plainSerif, zebraLeft, ledgerPrint, paySlip],
  'held-out': [stackedMeta, datedLetter, formBoxes, darkHeader, bareList],
};
