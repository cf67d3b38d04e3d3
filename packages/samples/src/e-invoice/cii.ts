import type { Invoice, InvoiceLine } from '../model/invoice.ts';
import type { Party } from '../model/party.ts';
import { escapeXml, toPostal, toUnitCode } from './xml-text.ts';

const toDate = (date: string): string =>
  `<udt:DateTimeString format="102">${date.replaceAll('-', '')}</udt:DateTimeString>`;

const toParty = (party: Party): string => {
  const { code, town } = toPostal(party);
  return [
    `<ram:Name>${escapeXml(party.name)}</ram:Name>`,
    `<ram:PostalTradeAddress><ram:PostcodeCode>${code}</ram:PostcodeCode><ram:LineOne>${escapeXml(party.street)}</ram:LineOne><ram:CityName>${escapeXml(town)}</ram:CityName><ram:CountryID>${party.countryCode}</ram:CountryID></ram:PostalTradeAddress>`,
    party.taxId === null
      ? ''
      : `<ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${party.taxId}</ram:ID></ram:SpecifiedTaxRegistration>`,
  ].join('');
};

const toLineItem = (line: InvoiceLine, index: number): string => `
<ram:IncludedSupplyChainTradeLineItem>
<ram:AssociatedDocumentLineDocument><ram:LineID>${index + 1}</ram:LineID></ram:AssociatedDocumentLineDocument>
<ram:SpecifiedTradeProduct><ram:SellerAssignedID>${escapeXml(line.itemId)}</ram:SellerAssignedID><ram:Name>${escapeXml(line.description)}</ram:Name></ram:SpecifiedTradeProduct>
<ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${line.unitPrice}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
<ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="${toUnitCode(line.unit)}">${line.quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
<ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${line.taxRate}</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${line.netAmount}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
</ram:IncludedSupplyChainTradeLineItem>`;

/** The invoice in the Cross Industry Invoice syntax of EN 16931, as Factur-X and ZUGFeRD carry it. */
export const toCii = (invoice: Invoice): string => {
  const { seller, buyer, currency } = invoice;
  const contract =
    invoice.contractNumber === null
      ? ''
      : `<ram:ContractReferencedDocument><ram:IssuerAssignedID>${escapeXml(invoice.contractNumber)}</ram:IssuerAssignedID></ram:ContractReferencedDocument>`;
  const account =
    seller.iban === null
      ? ''
      : `<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>${seller.iban}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>`;
  const taxes = invoice.taxes.map(
    (share) =>
      `<ram:ApplicableTradeTax><ram:CalculatedAmount>${share.tax}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>${share.base}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${share.rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>${escapeXml(invoice.number)}</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>${toDate(invoice.issueDate)}</ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>${invoice.lines.map(toLineItem).join('')}
<ram:ApplicableHeaderTradeAgreement>
<ram:SellerTradeParty>${toParty(seller)}</ram:SellerTradeParty>
<ram:BuyerTradeParty>${toParty(buyer)}</ram:BuyerTradeParty>
<ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>${escapeXml(invoice.purchaseOrder)}</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>${contract}
</ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime>${toDate(invoice.issueDate)}</ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
<ram:ApplicableHeaderTradeSettlement>
<ram:InvoiceCurrencyCode>${currency}</ram:InvoiceCurrencyCode>
${account}${taxes.join('')}
<ram:SpecifiedTradePaymentTerms><ram:Description>${escapeXml(seller.paymentTerms)}</ram:Description><ram:DueDateDateTime>${toDate(invoice.dueDate)}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>${invoice.netTotal}</ram:LineTotalAmount><ram:TaxBasisTotalAmount>${invoice.netTotal}</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="${currency}">${invoice.taxTotal}</ram:TaxTotalAmount><ram:GrandTotalAmount>${invoice.grandTotal}</ram:GrandTotalAmount><ram:DuePayableAmount>${invoice.grandTotal}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
`;
};
