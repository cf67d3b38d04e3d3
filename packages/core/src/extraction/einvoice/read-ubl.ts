import { collectValues } from './collect-values.ts';
import { type EInvoiceData, type EInvoiceLine, isCreditNote, requiredByEn16931 } from './invoice-data.ts';
import { findAll, findFirst, type XmlElement } from './parse-xml.ts';
import { readAmount } from './read-amount.ts';
import {
  toAmountValue,
  toCurrencyValue,
  toDateValue,
  toIbanValue,
  toJoinedValue,
  toNumberValue,
  toPlainText,
  toTaxIdValue,
  toTextValue,
  toUnitPrice,
  toUnitValue,
} from './to-value.ts';

/** Invoice and CreditNote differ in the names of these only. */
type UblNames = { typeCode: string; line: string; quantity: string; dueDate: string };

const invoiceNames: UblNames = {
  typeCode: 'InvoiceTypeCode',
  line: 'InvoiceLine',
  quantity: 'InvoicedQuantity',
  dueDate: 'DueDate',
};

const creditNoteNames: UblNames = {
  typeCode: 'CreditNoteTypeCode',
  line: 'CreditNoteLine',
  quantity: 'CreditedQuantity',
  dueDate: 'PaymentMeans/PaymentDueDate',
};

/** The VAT number; where there is none, the national tax number. */
const findTaxId = (party: XmlElement): XmlElement | null => {
  const schemes = findAll(party, 'PartyTaxScheme');
  const isVat = (item: XmlElement) => findFirst(item, 'TaxScheme/ID')?.text.trim() === 'VAT';
  const scheme = schemes.find(isVat) ?? schemes[0];
  return scheme === undefined ? null : findFirst(scheme, 'CompanyID');
};

const findName = (party: XmlElement): XmlElement | null =>
  findFirst(party, 'PartyLegalEntity/RegistrationName') ?? findFirst(party, 'PartyName/Name');

/** UBL demands an order id; a seller who knows only his own sales order writes `NA` (Peppol BIS Billing 3). */
const findPurchaseOrder = (root: XmlElement): XmlElement | null => {
  const order = findFirst(root, 'OrderReference/ID');
  return order?.text.trim() === 'NA' && findFirst(root, 'OrderReference/SalesOrderID') !== null
    ? null
    : order;
};

const readAddress = (party: XmlElement) => {
  const address = findFirst(party, 'PostalAddress');
  if (address === null) return null;
  const names = [
    'StreetName',
    'AdditionalStreetName',
    'AddressLine/Line',
    'PostalZone',
    'CityName',
    'Country/IdentificationCode',
  ];
  const elements = names.map((name) => findFirst(address, name));
  const [one, two, three, postcode, city, country] = elements.map((item) => toPlainText(item?.text ?? ''));
  const place = `${postcode} ${city}`.trim();
  return toJoinedValue(
    elements.filter((item) => item !== null),
    () => [one, two, three, place, country].filter((text) => text !== '').join(', '),
  );
};

const readLine = (options: { item: XmlElement; names: UblNames; invalid: string[] }): EInvoiceLine => {
  const { item, names } = options;
  const quantity = findFirst(item, names.quantity);
  const ids = ['SellersItemIdentification', 'BuyersItemIdentification', 'StandardItemIdentification'].map(
    (id) => findFirst(item, `Item/${id}/ID`),
  );
  const values = {
    description: toTextValue(findFirst(item, 'Item/Name')),
    itemId: toTextValue(ids.find((id) => id !== null && id.text.trim() !== '') ?? null),
    quantity: toNumberValue(quantity),
    unit: toUnitValue(quantity),
    unitPrice: toUnitPrice({
      price: findFirst(item, 'Price/PriceAmount'),
      baseQuantity: findFirst(item, 'Price/BaseQuantity'),
    }),
    netAmount: toAmountValue(findFirst(item, 'LineExtensionAmount')),
    taxRate: toNumberValue(findFirst(item, 'Item/ClassifiedTaxCategory/Percent')),
  };
  return collectValues(values, options.invalid);
};

export const readUbl = (root: XmlElement): EInvoiceData => {
  const names = root.name === 'CreditNote' ? creditNoteNames : invoiceNames;
  const invalid: string[] = [];
  const empty: XmlElement = { ...root, children: [] };
  const seller = findFirst(root, 'AccountingSupplierParty/Party') ?? empty;
  const buyer = findFirst(root, 'AccountingCustomerParty/Party') ?? empty;
  const total = findFirst(root, 'LegalMonetaryTotal') ?? empty;
  const currency = findFirst(root, 'DocumentCurrencyCode');
  const inCurrency = (item: XmlElement) =>
    (item.attributes.get('currencyID') ?? currency?.text.trim()) === currency?.text.trim();
  const fields = {
    number: toTextValue(findFirst(root, 'ID')),
    issueDate: toDateValue(findFirst(root, 'IssueDate')),
    dueDate: toDateValue(findFirst(root, names.dueDate)),
    sellerName: toTextValue(findName(seller)),
    sellerTaxId: toTaxIdValue(findTaxId(seller)),
    sellerAddress: readAddress(seller),
    buyerName: toTextValue(findName(buyer)),
    buyerTaxId: toTaxIdValue(findTaxId(buyer)),
    purchaseOrder: toTextValue(findPurchaseOrder(root)),
    contractNumber: toTextValue(findFirst(root, 'ContractDocumentReference/ID')),
    currency: toCurrencyValue(currency),
    netTotal: toAmountValue(findFirst(total, 'TaxExclusiveAmount')),
    taxTotal: toAmountValue(findAll(root, 'TaxTotal/TaxAmount').find(inCurrency) ?? null),
    grandTotal: toAmountValue(findFirst(total, 'TaxInclusiveAmount')),
    amountDue: toAmountValue(findFirst(total, 'PayableAmount')),
    iban: toIbanValue(findAll(root, 'PaymentMeans/PayeeFinancialAccount/ID')),
    paymentTerms: toJoinedValue(findAll(root, 'PaymentTerms/Note'), (texts) => texts.join(' ')),
  };
  return {
    required: requiredByEn16931,
    creditNote:
      root.name === 'CreditNote' ||
      isCreditNote(findFirst(root, names.typeCode)?.text ?? '', fields.grandTotal),
    language: null,
    fields: collectValues(fields, invalid),
    totals: {
      lineTotal: readAmount({ parent: total, path: 'LineExtensionAmount', invalid }),
      allowanceTotal: readAmount({ parent: total, path: 'AllowanceTotalAmount', invalid }),
      chargeTotal: readAmount({ parent: total, path: 'ChargeTotalAmount', invalid }),
      prepaid: readAmount({ parent: total, path: 'PrepaidAmount', invalid }),
      rounding: readAmount({ parent: total, path: 'PayableRoundingAmount', invalid }),
    },
    lines: findAll(root, names.line).map((item) => readLine({ item, names, invalid })),
    invalid,
  };
};
