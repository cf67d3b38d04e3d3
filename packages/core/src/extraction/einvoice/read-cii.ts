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

/** ZUGFeRD 1 uses the names of an older release of CII for the same things. */
type CiiNames = {
  header: string;
  transaction: string;
  agreement: string;
  settlement: string;
  lineAgreement: string;
  lineDelivery: string;
  lineSettlement: string;
  summation: string;
  lineSummation: string;
  referenceId: string;
  rate: string;
  required: EInvoiceData['required'];
};

export const ciiNames: CiiNames = {
  header: 'ExchangedDocument',
  transaction: 'SupplyChainTradeTransaction',
  agreement: 'ApplicableHeaderTradeAgreement',
  settlement: 'ApplicableHeaderTradeSettlement',
  lineAgreement: 'SpecifiedLineTradeAgreement',
  lineDelivery: 'SpecifiedLineTradeDelivery',
  lineSettlement: 'SpecifiedLineTradeSettlement',
  summation: 'SpecifiedTradeSettlementHeaderMonetarySummation',
  lineSummation: 'SpecifiedTradeSettlementLineMonetarySummation',
  referenceId: 'IssuerAssignedID',
  rate: 'RateApplicablePercent',
  required: requiredByEn16931,
};

export const zugferd1Names: CiiNames = {
  header: 'HeaderExchangedDocument',
  transaction: 'SpecifiedSupplyChainTradeTransaction',
  agreement: 'ApplicableSupplyChainTradeAgreement',
  settlement: 'ApplicableSupplyChainTradeSettlement',
  lineAgreement: 'SpecifiedSupplyChainTradeAgreement',
  lineDelivery: 'SpecifiedSupplyChainTradeDelivery',
  lineSettlement: 'SpecifiedSupplyChainTradeSettlement',
  summation: 'SpecifiedTradeSettlementMonetarySummation',
  lineSummation: 'SpecifiedTradeSettlementMonetarySummation',
  referenceId: 'ID',
  rate: 'ApplicablePercent',
  // Its BASIC profile leaves the amount due out where nothing was paid before.
  required: requiredByEn16931.filter((name) => name !== 'amountDue'),
};

/** The VAT number; where there is none, the national tax number. */
const findTaxId = (agreement: XmlElement, party: string): XmlElement | null => {
  const ids = findAll(agreement, `${party}/SpecifiedTaxRegistration/ID`);
  const bySchema = (scheme: string) => ids.find((id) => id.attributes.get('schemeID') === scheme);
  return bySchema('VA') ?? bySchema('FC') ?? null;
};

const readAddress = (agreement: XmlElement, party: string) => {
  const address = findFirst(agreement, `${party}/PostalTradeAddress`);
  if (address === null) return null;
  const names = ['LineOne', 'LineTwo', 'LineThree', 'PostcodeCode', 'CityName', 'CountryID'];
  const elements = names.map((name) => findFirst(address, name));
  const [one, two, three, postcode, city, country] = elements.map((item) => toPlainText(item?.text ?? ''));
  const place = `${postcode} ${city}`.trim();
  return toJoinedValue(
    elements.filter((item) => item !== null),
    () => [one, two, three, place, country].filter((text) => text !== '').join(', '),
  );
};

const readLine = (options: { item: XmlElement; names: CiiNames; invalid: string[] }): EInvoiceLine => {
  const { item, names } = options;
  const price = findFirst(item, `${names.lineAgreement}/NetPriceProductTradePrice`);
  const quantity = findFirst(item, `${names.lineDelivery}/BilledQuantity`);
  const product = 'SpecifiedTradeProduct';
  const ids = ['SellerAssignedID', 'BuyerAssignedID', 'GlobalID'].map((id) =>
    findFirst(item, `${product}/${id}`),
  );
  const values = {
    description: toTextValue(findFirst(item, `${product}/Name`)),
    itemId: toTextValue(ids.find((id) => id !== null && id.text.trim() !== '') ?? null),
    quantity: toNumberValue(quantity),
    unit: toUnitValue(quantity),
    unitPrice: toUnitPrice({
      price: price && findFirst(price, 'ChargeAmount'),
      baseQuantity: price && findFirst(price, 'BasisQuantity'),
    }),
    netAmount: toAmountValue(
      findFirst(item, `${names.lineSettlement}/${names.lineSummation}/LineTotalAmount`),
    ),
    taxRate: toNumberValue(findFirst(item, `${names.lineSettlement}/ApplicableTradeTax/${names.rate}`)),
  };
  return collectValues(values, options.invalid);
};

/** Lines that only tell something or sum up others would count an amount twice (EXTENDED profile). */
const isCountedLine = (item: XmlElement): boolean => {
  const reason = findFirst(item, 'AssociatedDocumentLineDocument/LineStatusReasonCode')?.text.trim();
  return reason !== 'INFORMATION' && reason !== 'GROUP';
};

const readLanguage = (header: XmlElement): string | null => {
  const code = findFirst(header, 'LanguageID')?.text.trim().toLowerCase() ?? '';
  return /^[a-z]{2}$/.test(code) ? code : null;
};

export const readCii = (options: { root: XmlElement; names: CiiNames }): EInvoiceData => {
  const { root, names } = options;
  const invalid: string[] = [];
  const empty: XmlElement = { ...root, children: [] };
  const header = findFirst(root, names.header) ?? empty;
  const transaction = findFirst(root, names.transaction) ?? empty;
  const agreement = findFirst(transaction, names.agreement) ?? empty;
  const settlement = findFirst(transaction, names.settlement) ?? empty;
  const summation = findFirst(settlement, names.summation) ?? empty;
  const currency = findFirst(settlement, 'InvoiceCurrencyCode');
  const taxTotals = findAll(summation, 'TaxTotalAmount');
  const inCurrency = (item: XmlElement) =>
    (item.attributes.get('currencyID') ?? currency?.text.trim()) === currency?.text.trim();
  const terms = findAll(settlement, 'SpecifiedTradePaymentTerms');
  const fields = {
    number: toTextValue(findFirst(header, 'ID')),
    issueDate: toDateValue(findFirst(header, 'IssueDateTime/DateTimeString')),
    dueDate: toDateValue(findFirst(settlement, 'SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString')),
    sellerName: toTextValue(findFirst(agreement, 'SellerTradeParty/Name')),
    sellerTaxId: toTaxIdValue(findTaxId(agreement, 'SellerTradeParty')),
    sellerAddress: readAddress(agreement, 'SellerTradeParty'),
    buyerName: toTextValue(findFirst(agreement, 'BuyerTradeParty/Name')),
    buyerTaxId: toTaxIdValue(findTaxId(agreement, 'BuyerTradeParty')),
    purchaseOrder: toTextValue(findFirst(agreement, `BuyerOrderReferencedDocument/${names.referenceId}`)),
    contractNumber: toTextValue(findFirst(agreement, `ContractReferencedDocument/${names.referenceId}`)),
    currency: toCurrencyValue(currency),
    netTotal: toAmountValue(findFirst(summation, 'TaxBasisTotalAmount')),
    taxTotal: toAmountValue(taxTotals.find(inCurrency) ?? null),
    grandTotal: toAmountValue(findFirst(summation, 'GrandTotalAmount')),
    amountDue: toAmountValue(findFirst(summation, 'DuePayableAmount')),
    iban: toIbanValue(
      findAll(settlement, 'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID'),
    ),
    paymentTerms: toJoinedValue(
      terms.flatMap((term) => findAll(term, 'Description')),
      (texts) => texts.join(' '),
    ),
  };
  return {
    required: names.required,
    creditNote: isCreditNote(findFirst(header, 'TypeCode')?.text ?? '', fields.grandTotal),
    language: readLanguage(header),
    fields: collectValues(fields, invalid),
    totals: {
      lineTotal: readAmount({ parent: summation, path: 'LineTotalAmount', invalid }),
      allowanceTotal: readAmount({ parent: summation, path: 'AllowanceTotalAmount', invalid }),
      chargeTotal: readAmount({ parent: summation, path: 'ChargeTotalAmount', invalid }),
      prepaid: readAmount({ parent: summation, path: 'TotalPrepaidAmount', invalid }),
      rounding: readAmount({ parent: summation, path: 'RoundingAmount', invalid }),
    },
    lines: findAll(transaction, 'IncludedSupplyChainTradeLineItem')
      .filter(isCountedLine)
      .map((item) => readLine({ item, names, invalid }))
      .filter((line) => Object.keys(line).length > 0),
    invalid,
  };
};
