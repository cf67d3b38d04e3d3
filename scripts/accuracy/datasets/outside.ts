import { loadAwv } from './awv.ts';
import { loadContracts } from './contracts.ts';
import { loadInvoice2data } from './invoice2data.ts';
import { loadReceipts } from './receipts.ts';

/** Where the data sets lie that are no part of the repository. */
export const outsideFolder = new URL('../../../../shared/data/', import.meta.url);

/** Data sets outside the repository: each is measured where it is there. */
export const outsideSets: { name: string; folder: string; load: typeof loadAwv }[] = [
  { name: 'printed invoices', folder: 'invoices/awv', load: loadAwv },
  { name: 'various invoices', folder: 'invoices/invoice2data', load: loadInvoice2data },
  { name: 'receipts', folder: 'receipts', load: loadReceipts },
  { name: 'agreements', folder: 'contracts', load: loadContracts },
];
