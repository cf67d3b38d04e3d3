export { extractEInvoice } from './extract-einvoice.ts';
