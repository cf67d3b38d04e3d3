import { describe, expect, it } from 'vitest';
import { readEInvoice } from './read-einvoice.ts';

const values = (record: Record<string, { value: string } | undefined>) =>
  Object.fromEntries(Object.entries(record).map(([name, item]) => [name, item?.value]));

const ublParty = (options: { name: string; vat: string }) =>
  `<p:Party xmlns:p="c"><p:PartyTaxScheme><p:CompanyID>${options.vat}</p:CompanyID><p:TaxScheme><p:ID>VAT</p:ID></p:TaxScheme></p:PartyTaxScheme>
  <p:PostalAddress><p:StreetName>Kai 1</p:StreetName><p:CityName>Kiel</p:CityName><p:PostalZone>24103</p:PostalZone>
  <p:Country><p:IdentificationCode>DE</p:IdentificationCode></p:Country></p:PostalAddress>
  <p:PartyLegalEntity><p:RegistrationName>${options.name}</p:RegistrationName></p:PartyLegalEntity></p:Party>`;

const ubl = (options: { root?: 'Invoice' | 'CreditNote'; code?: string } = {}) => {
  const { root = 'Invoice', code = '380' } = options;
  const credit = root === 'CreditNote';
  return `<?xml version="1.0"?>
<x:${root} xmlns:x="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns="c">
<ID>R-7</ID><IssueDate>2024-03-01</IssueDate>${credit ? '' : '<DueDate>2024-03-15</DueDate>'}
<${root}TypeCode>${code}</${root}TypeCode><DocumentCurrencyCode>EUR</DocumentCurrencyCode>
<OrderReference><ID>PO-9</ID></OrderReference><ContractDocumentReference><ID>C-3</ID></ContractDocumentReference>
<AccountingSupplierParty>${ublParty({ name: 'Alpha &amp; Söhne', vat: 'DE 111 111 111' })}</AccountingSupplierParty>
<AccountingCustomerParty>${ublParty({ name: 'Beta AG', vat: 'DE222222222' })}</AccountingCustomerParty>
<PaymentMeans>${credit ? '<PaymentDueDate>2024-03-15</PaymentDueDate>' : ''}<PayeeFinancialAccount><ID>DE79 0000 0000 1234 5678 90</ID></PayeeFinancialAccount></PaymentMeans>
<PaymentTerms><Note>14 Tage
  netto</Note></PaymentTerms>
<TaxTotal><TaxAmount currencyID="USD">4.10</TaxAmount></TaxTotal><TaxTotal><TaxAmount currencyID="EUR">3.8</TaxAmount></TaxTotal>
<LegalMonetaryTotal><LineExtensionAmount>20</LineExtensionAmount><TaxExclusiveAmount>20</TaxExclusiveAmount>
<TaxInclusiveAmount>23.8</TaxInclusiveAmount><PayableAmount>+23.80</PayableAmount></LegalMonetaryTotal>
<${root}Line><${credit ? 'Credited' : 'Invoiced'}Quantity unitCode="KGM">8.000</${credit ? 'Credited' : 'Invoiced'}Quantity>
<LineExtensionAmount>20.00</LineExtensionAmount><Item><Description>long</Description><Name>Tee</Name>
<StandardItemIdentification><ID>4012345</ID></StandardItemIdentification>
<BuyersItemIdentification><ID>B1</ID></BuyersItemIdentification>
<ClassifiedTaxCategory><Percent>19</Percent></ClassifiedTaxCategory></Item>
<Price><PriceAmount>250</PriceAmount><BaseQuantity>100</BaseQuantity></Price></${root}Line></x:${root}>`;
};

const ciiParty = (options: { name: string; vat: string }) =>
  `<Name>${options.name}</Name><PostalTradeAddress><PostcodeCode>24103</PostcodeCode><LineOne>Kai 1</LineOne>
  <CityName>Kiel</CityName><CountryID>DE</CountryID></PostalTradeAddress>
  <SpecifiedTaxRegistration><ID schemeID="FC">12/345</ID></SpecifiedTaxRegistration>
  <SpecifiedTaxRegistration><ID schemeID="VA">${options.vat}</ID></SpecifiedTaxRegistration>`;

const cii = (options: { code?: string; extraLine?: string } = {}) => `
<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns="ram">
<r:ExchangedDocument><ID>R-7</ID><TypeCode>${options.code ?? '380'}</TypeCode>
<IssueDateTime><DateTimeString format="102">20240301</DateTimeString></IssueDateTime><LanguageID>DE</LanguageID></r:ExchangedDocument>
<r:SupplyChainTradeTransaction><IncludedSupplyChainTradeLineItem>
<SpecifiedTradeProduct><GlobalID>4012345</GlobalID><BuyerAssignedID>B1</BuyerAssignedID><Name>Tee</Name></SpecifiedTradeProduct>
<SpecifiedLineTradeAgreement><GrossPriceProductTradePrice><ChargeAmount>300</ChargeAmount></GrossPriceProductTradePrice>
<NetPriceProductTradePrice><ChargeAmount>250.0000</ChargeAmount><BasisQuantity>100.0</BasisQuantity></NetPriceProductTradePrice></SpecifiedLineTradeAgreement>
<SpecifiedLineTradeDelivery><BilledQuantity unitCode="KGM">8</BilledQuantity></SpecifiedLineTradeDelivery>
<SpecifiedLineTradeSettlement><ApplicableTradeTax><RateApplicablePercent>19.00</RateApplicablePercent></ApplicableTradeTax>
<SpecifiedTradeSettlementLineMonetarySummation><LineTotalAmount>20</LineTotalAmount></SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement>
</IncludedSupplyChainTradeLineItem>${options.extraLine ?? ''}
<ApplicableHeaderTradeAgreement><SellerTradeParty>${ciiParty({ name: 'Alpha &amp; Söhne', vat: 'DE111111111' })}</SellerTradeParty>
<BuyerTradeParty>${ciiParty({ name: 'Beta AG', vat: 'DE222222222' })}</BuyerTradeParty>
<BuyerOrderReferencedDocument><IssuerAssignedID>PO-9</IssuerAssignedID></BuyerOrderReferencedDocument>
<ContractReferencedDocument><IssuerAssignedID>C-3</IssuerAssignedID></ContractReferencedDocument></ApplicableHeaderTradeAgreement>
<ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>
<SpecifiedTradeSettlementPaymentMeans><PayeePartyCreditorFinancialAccount><IBANID>DE79000000001234567890</IBANID></PayeePartyCreditorFinancialAccount></SpecifiedTradeSettlementPaymentMeans>
<SpecifiedTradePaymentTerms><Description>14 Tage netto</Description><DueDateDateTime><DateTimeString format="102">20240315</DateTimeString></DueDateDateTime></SpecifiedTradePaymentTerms>
<SpecifiedTradeSettlementHeaderMonetarySummation><LineTotalAmount>20.00</LineTotalAmount><TaxBasisTotalAmount>20.00</TaxBasisTotalAmount>
<TaxTotalAmount currencyID="USD">4.10</TaxTotalAmount><TaxTotalAmount currencyID="EUR">3.80</TaxTotalAmount>
<GrandTotalAmount>23.80</GrandTotalAmount><DuePayableAmount>23.80</DuePayableAmount></SpecifiedTradeSettlementHeaderMonetarySummation>
</ApplicableHeaderTradeSettlement></r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>`;

const zugferd1 = `
<r:CrossIndustryDocument xmlns:r="urn:ferd:CrossIndustryDocument:invoice:1p0" xmlns="ram">
<r:HeaderExchangedDocument><ID>Z-1</ID><TypeCode>380</TypeCode><IssueDateTime><DateTimeString format="102">20130305</DateTimeString></IssueDateTime></r:HeaderExchangedDocument>
<r:SpecifiedSupplyChainTradeTransaction><ApplicableSupplyChainTradeAgreement><SellerTradeParty><Name>Gamma</Name></SellerTradeParty>
<BuyerOrderReferencedDocument><ID>B-5</ID></BuyerOrderReferencedDocument></ApplicableSupplyChainTradeAgreement>
<ApplicableSupplyChainTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>
<SpecifiedTradeSettlementMonetarySummation><TaxTotalAmount currencyID="EUR">1.90</TaxTotalAmount></SpecifiedTradeSettlementMonetarySummation></ApplicableSupplyChainTradeSettlement>
<IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><IncludedNote><Content>note</Content></IncludedNote></AssociatedDocumentLineDocument></IncludedSupplyChainTradeLineItem>
<IncludedSupplyChainTradeLineItem><SpecifiedSupplyChainTradeDelivery><BilledQuantity unitCode="C62">3.0000</BilledQuantity></SpecifiedSupplyChainTradeDelivery>
<SpecifiedSupplyChainTradeSettlement><ApplicableTradeTax><ApplicablePercent>19.00</ApplicablePercent></ApplicableTradeTax>
<SpecifiedTradeSettlementMonetarySummation><LineTotalAmount>10.00</LineTotalAmount></SpecifiedTradeSettlementMonetarySummation></SpecifiedSupplyChainTradeSettlement>
<SpecifiedTradeProduct><SellerAssignedID>S1</SellerAssignedID><Name>Glas</Name></SpecifiedTradeProduct></IncludedSupplyChainTradeLineItem>
</r:SpecifiedSupplyChainTradeTransaction></r:CrossIndustryDocument>`;

describe('readEInvoice', () => {
  it('reads the core of EN 16931 from UBL', () => {
    const data = readEInvoice(ubl());
    expect(values(data?.fields ?? {})).toEqual({
      number: 'R-7',
      issueDate: '2024-03-01',
      dueDate: '2024-03-15',
      sellerName: 'Alpha & Söhne',
      sellerTaxId: 'DE111111111',
      sellerAddress: 'Kai 1, 24103 Kiel, DE',
      buyerName: 'Beta AG',
      buyerTaxId: 'DE222222222',
      purchaseOrder: 'PO-9',
      contractNumber: 'C-3',
      currency: 'EUR',
      netTotal: '20.00',
      taxTotal: '3.80',
      grandTotal: '23.80',
      amountDue: '23.80',
      iban: 'DE79000000001234567890',
      paymentTerms: '14 Tage netto',
    });
    expect(data?.lines.map(values)).toEqual([
      {
        description: 'Tee',
        itemId: 'B1',
        quantity: '8',
        unit: 'KGM',
        unitPrice: '2.50',
        netAmount: '20.00',
        taxRate: '19',
      },
    ]);
    expect(data?.creditNote).toBe(false);
  });

  it('reads the same values from the CII twin although amounts are written with other decimals', () => {
    const [fromUbl, fromCii] = [readEInvoice(ubl()), readEInvoice(cii())];
    expect(values(fromCii?.fields ?? {})).toEqual(values(fromUbl?.fields ?? {}));
    expect(fromCii?.lines.map(values)).toEqual(fromUbl?.lines.map(values));
    expect(fromCii?.language).toBe('de');
  });

  it('reads ZUGFeRD 1 and leaves out lines that are only notes', () => {
    const data = readEInvoice(zugferd1);
    expect(values(data?.fields ?? {})).toMatchObject({
      number: 'Z-1',
      purchaseOrder: 'B-5',
      taxTotal: '1.90',
    });
    expect(data?.lines.map(values)).toEqual([
      { description: 'Glas', itemId: 'S1', quantity: '3', unit: 'C62', netAmount: '10.00', taxRate: '19' },
    ]);
  });

  it('reads a UBL credit note with its own names for quantity and due date', () => {
    const data = readEInvoice(ubl({ root: 'CreditNote', code: '381' }));
    expect(data?.creditNote).toBe(true);
    expect(data?.fields.dueDate?.value).toBe('2024-03-15');
    expect(data?.lines[0]?.quantity?.value).toBe('8');
  });

  it.each([
    ['381', true],
    ['261', true],
    ['384', false],
    ['389', false],
  ])('tells by type code %s whether it is a credit note: %s', (code, creditNote) => {
    expect(readEInvoice(cii({ code }))?.creditNote).toBe(creditNote);
    expect(readEInvoice(ubl({ code }))?.creditNote).toBe(creditNote);
  });

  it('takes a corrected invoice for a credit note where its total is below nothing', () => {
    const corrected = cii({ code: '384' }).replace(/<GrandTotalAmount>/g, '<GrandTotalAmount>-');
    expect(readEInvoice(corrected)?.fields.grandTotal?.value).toMatch(/^-/);
    expect(readEInvoice(corrected)?.creditNote).toBe(true);
    expect(
      readEInvoice(cii({ code: '380' }).replace(/<GrandTotalAmount>/g, '<GrandTotalAmount>-'))?.creditNote,
    ).toBe(false);
  });

  it('does not count lines that only inform or group', () => {
    const line = (reason: string) =>
      `<IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><LineStatusReasonCode>${reason}</LineStatusReasonCode></AssociatedDocumentLineDocument><SpecifiedTradeProduct><Name>${reason}</Name></SpecifiedTradeProduct></IncludedSupplyChainTradeLineItem>`;
    const data = readEInvoice(cii({ extraLine: line('GROUP') + line('DETAIL') + line('INFORMATION') }));
    expect(data?.lines.map((item) => item.description?.value)).toEqual(['Tee', 'DETAIL']);
  });

  it('names values that break their format instead of guessing', () => {
    const data = readEInvoice(ubl().replace('2024-03-01', '2024-02-31').replace('>3.8<', '>3,8<'));
    expect(data?.invalid).toEqual(['issueDate', 'taxTotal']);
    expect(data?.fields.issueDate).toBeUndefined();
  });

  it('takes an order id of NA beside a sales order as none', () => {
    const order = '<ID>NA</ID><SalesOrderID>S</SalesOrderID>';
    expect(readEInvoice(ubl().replace('<ID>PO-9</ID>', order))?.fields.purchaseOrder).toBeUndefined();
  });

  it('is not interested in other XML, well-formed or not', () => {
    expect(readEInvoice('<rdf><a></rdf>')).toBeNull();
    expect(readEInvoice('<order xmlns="urn:x"/>')).toBeNull();
  });

  it('refuses a document type, nesting without end and broken XML', () => {
    const doctype = ubl().replace('<x:Invoice', '<!DOCTYPE x [<!ENTITY a "b">]><x:Invoice');
    expect(() => readEInvoice(doctype)).toThrow(/DOCTYPE/);
    expect(() => readEInvoice(ubl().replace('</x:Invoice>', '<a>'.repeat(100)))).toThrow(/levels/);
    expect(() => readEInvoice(ubl().replace('</x:Invoice>', ''))).toThrow(/well-formed/);
  });
});
