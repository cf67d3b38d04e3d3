export { type EInvoiceOutcome, extractEInvoice } from './extract-einvoice.ts';
