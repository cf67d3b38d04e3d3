import type { Invoice, InvoiceLine } from '../model/invoice.ts';
import type { Party } from '../model/party.ts';
import { escapeXml, toPostal, toUnitCode } from './xml-text.ts';

const toParty = (party: Party): string => {
  const { code, town } = toPostal(party);
  const tax =
    party.taxId === null
      ? ''
      : `<cac:PartyTaxScheme><cbc:CompanyID>${party.taxId}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`;
  return `<cac:Party><cac:PartyName><cbc:Name>${escapeXml(party.name)}</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>${escapeXml(party.street)}</cbc:StreetName><cbc:CityName>${escapeXml(town)}</cbc:CityName><cbc:PostalZone>${code}</cbc:PostalZone><cac:Country><cbc:IdentificationCode>${party.countryCode}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>${tax}<cac:PartyLegalEntity><cbc:RegistrationName>${escapeXml(party.name)}</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party>`;
};

const toLineItem = (options: { line: InvoiceLine; index: number; currency: string }): string => {
  const { line, index, currency } = options;
  return `
<cac:InvoiceLine><cbc:ID>${index + 1}</cbc:ID><cbc:InvoicedQuantity unitCode="${toUnitCode(line.unit)}">${line.quantity}</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="${currency}">${line.netAmount}</cbc:LineExtensionAmount><cac:Item><cbc:Name>${escapeXml(line.description)}</cbc:Name><cac:SellersItemIdentification><cbc:ID>${escapeXml(line.itemId)}</cbc:ID></cac:SellersItemIdentification><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${line.taxRate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="${currency}">${line.unitPrice}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`;
};

/** The invoice in the UBL 2.1 syntax of EN 16931. */
export const toUbl = (invoice: Invoice): string => {
  const { seller, buyer, currency } = invoice;
  const amount = (name: string, value: string): string =>
    `<cbc:${name} currencyID="${currency}">${value}</cbc:${name}>`;
  const contract =
    invoice.contractNumber === null
      ? ''
      : `<cac:ContractDocumentReference><cbc:ID>${escapeXml(invoice.contractNumber)}</cbc:ID></cac:ContractDocumentReference>`;
  const account =
    seller.iban === null
      ? ''
      : `<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>${seller.iban}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`;
  const shares = invoice.taxes.map(
    (share) =>
      `<cac:TaxSubtotal>${amount('TaxableAmount', share.base)}${amount('TaxAmount', share.tax)}<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${share.rate}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
<cbc:ID>${escapeXml(invoice.number)}</cbc:ID>
<cbc:IssueDate>${invoice.issueDate}</cbc:IssueDate>
<cbc:DueDate>${invoice.dueDate}</cbc:DueDate>
<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
<cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
<cac:OrderReference><cbc:ID>${escapeXml(invoice.purchaseOrder)}</cbc:ID></cac:OrderReference>${contract}
<cac:AccountingSupplierParty>${toParty(seller)}</cac:AccountingSupplierParty>
<cac:AccountingCustomerParty>${toParty(buyer)}</cac:AccountingCustomerParty>
${account}<cac:PaymentTerms><cbc:Note>${escapeXml(seller.paymentTerms)}</cbc:Note></cac:PaymentTerms>
<cac:TaxTotal>${amount('TaxAmount', invoice.taxTotal)}${shares.join('')}</cac:TaxTotal>
<cac:LegalMonetaryTotal>${amount('LineExtensionAmount', invoice.netTotal)}${amount('TaxExclusiveAmount', invoice.netTotal)}${amount('TaxInclusiveAmount', invoice.grandTotal)}${amount('PayableAmount', invoice.grandTotal)}</cac:LegalMonetaryTotal>${invoice.lines.map((line, index) => toLineItem({ line, index, currency })).join('')}
</Invoice>
`;
};
