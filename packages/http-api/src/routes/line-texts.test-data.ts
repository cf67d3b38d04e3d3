/** Documents in the form that the memory pipeline reads: a type, then `name=value` lines, then rows. */
export const contractLines = (price: string): string =>
  [
    'contract',
    'contractNumber=C-7',
    'parties=Northwind Ltd & Acme Ltd',
    'currency=EUR',
    'effectiveDate=2026-01-01',
    'endDate=2026-12-31',
    `| itemId=A1; description=Consulting; unit=hour; unitPrice=${price}`,
  ].join('\n');

/** Ten hours at 100.00. */
export const invoiceLines = (number: string): string =>
  [
    'invoice',
    `number=${number}`,
    'sellerName=Northwind Ltd',
    'buyerName=Acme Ltd',
    'contractNumber=C-7',
    'currency=EUR',
    'issueDate=2026-03-01',
    'netTotal=1000.00',
    'taxTotal=0.00',
    'grandTotal=1000.00',
    '| itemId=A1; description=Consulting; quantity=10; unit=hour; unitPrice=100.00; netAmount=1000.00',
  ].join('\n');
