import { describe, expect, it } from 'vitest';
import { loadShippedTypes, shippedTypeNames } from '../../../testing/builders/shipped-types.ts';
import { createMadeDocument } from '../classification/made-pages.test-data.ts';
import { extractDocument } from '../extract-document.ts';
import type { Extraction } from '../extraction.ts';

const types = loadShippedTypes(shippedTypeNames());

const extract = (text: string): Extraction => extractDocument({ document: createMadeDocument(text), types });

const valuesOf = ({ fields }: Extraction): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));

const rowsOf = ({ tables }: Extraction, name: string): Record<string, unknown>[] =>
  (tables[name]?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value])),
  );

describe('the shipped types', () => {
  it('take the letterhead of an order for the buyer, and its address window for the seller', () => {
    const order = extract(`
Halden Mühlen GmbH
Mühlweg 12
04109 Leipzig

Nordwind Optik AG
Hafenstr. 3
20457 Hamburg

# Bestellung Nr. 4500017
Bestelldatum: 03.02.2026
Liefertermin: 03.03.2026

Artikelnr | Bezeichnung | Menge | Einzelpreis | Gesamtpreis
B-8 | Bolzen M8 | 10 | 2,00 | 20,00
N-8 | Mutter M8 | 10 | 1,00 | 10,00
||| Bestellwert: | 30,00 EUR`);
    expect(order.type).toBe('purchase-order');
    expect(valuesOf(order)).toMatchObject({
      number: '4500017',
      issueDate: '2026-02-03',
      deliveryDate: '2026-03-03',
      buyerName: 'Halden Mühlen GmbH',
      sellerName: 'Nordwind Optik AG',
      grandTotal: '30.00',
    });
    expect(rowsOf(order, 'lines').map(({ itemId }) => itemId)).toEqual(['B-8', 'N-8']);
  });

  it('read the entries and balances of a statement', () => {
    const statement = extract(`
Nordwind Optics Ltd
3 Harbour Street
Hull HU1 1AA
# Statement of account
Statement date: 31/01/2026
Account number: C-7781
Customer: Halden Mills plc

Date | Reference | Debit | Credit | Balance
05/01/2026 | INV-4711 | 36.00 | | 136.00
12/01/2026 | PAY-88 | | 100.00 | 36.00

Opening balance: £100.00
Closing balance: £36.00`);
    expect(statement.type).toBe('statement');
    expect(valuesOf(statement)).toMatchObject({
      issueDate: '2026-01-31',
      sellerName: 'Nordwind Optics Ltd',
      buyerName: 'Halden Mills plc',
      openingBalance: '100.00',
      closingBalance: '36.00',
      currency: 'GBP',
    });
    expect(rowsOf(statement, 'entries')).toEqual([
      { date: '2026-01-05', reference: 'INV-4711', charge: '36.00', balance: '136.00' },
      { date: '2026-01-12', reference: 'PAY-88', payment: '100.00', balance: '36.00' },
    ]);
  });

  it('read the day and the subject of a letter, and not what it talks about', () => {
    const letter = extract(`
Halden Mills Ltd
12 Mill Road

Leeds, 3 February 2026

Subject: Our visit in March

Dear Ms Brown,
we shall come on 12 March 2026.
Yours sincerely,`);
    expect(letter.type).toBe('letter');
    expect(valuesOf(letter)).toMatchObject({ issueDate: '2026-02-03', subject: 'Our visit in March' });
  });

  it.each([
    [
      'fr',
      `
Boulons Girard SARL
3 rue des Lilas
69003 Lyon
TVA FR40303265045
# Facture n° F-2026-118
Date de facture : 3 mars 2026
Date d'échéance : 2 avril 2026
Facturé à
Atelier Morel SAS
12 avenue Foch
75016 Paris
Votre commande n° : BC-778

Référence | Désignation | Quantité | Prix unitaire HT | Montant HT
B-8 | Boulon M8 | 10 | 2,00 | 20,00
||| Total HT | 20,00 €
||| TVA 20 % | 4,00 €
||| Total TTC | 24,00 €`,
      {
        number: 'F-2026-118',
        sellerName: 'Boulons Girard SARL',
        buyerName: 'Atelier Morel SAS',
        grandTotal: '24.00',
      },
    ],
    [
      'it',
      `
Ferramenta Rossi S.r.l.
Via Roma 12
20121 Milano
P. IVA IT00743110157
# Fattura n. 118/2026
Data fattura: 3 marzo 2026
Scadenza: 2 aprile 2026
Cliente
Officina Bianchi S.p.A.
Corso Francia 3
10138 Torino

Codice | Descrizione | Quantità | Prezzo unitario | Importo
B-8 | Bullone M8 | 10 | 2,00 | 20,00
||| Imponibile | 20,00 €
||| IVA 20 % | 4,00 €
||| Totale fattura | 24,00 €`,
      {
        number: '118/2026',
        sellerName: 'Ferramenta Rossi S.r.l.',
        buyerName: 'Officina Bianchi S.p.A.',
        grandTotal: '24.00',
      },
    ],
    [
      'es',
      `
Tornillos Vega S.L.
Calle Mayor 12
28013 Madrid
NIF: ESB58378431
# Factura nº 118/2026
Fecha de factura: 3 de marzo de 2026
Fecha de vencimiento: 2 de abril de 2026
Cliente
Talleres Ruiz S.A.
Avenida del Puerto 3
46021 Valencia

Código | Descripción | Cantidad | Precio unitario | Importe
B-8 | Tornillo M8 | 10 | 2,00 | 20,00
||| Base imponible | 20,00 €
||| IVA 20 % | 4,00 €
||| Total factura | 24,00 €`,
      {
        number: '118/2026',
        sellerName: 'Tornillos Vega S.L.',
        buyerName: 'Talleres Ruiz S.A.',
        grandTotal: '24.00',
      },
    ],
    [
      'nl',
      `
Bouten de Vries B.V.
Dorpsstraat 12
3511 AB Utrecht
BTW-nummer: NL004495445B01
# Factuur
Factuurnummer: 118/2026
Factuurdatum: 3 maart 2026
Vervaldatum: 2 april 2026
Factuur aan
Werkplaats Jansen B.V.
Havenweg 3
3011 AA Rotterdam

Artikelnr | Omschrijving | Aantal | Prijs per stuk | Bedrag
B-8 | Bout M8 | 10 | 2,00 | 20,00
||| Totaal excl. BTW | 20,00 €
||| BTW 20 % | 4,00 €
||| Totaal incl. BTW | 24,00 €`,
      {
        number: '118/2026',
        sellerName: 'Bouten de Vries B.V.',
        buyerName: 'Werkplaats Jansen B.V.',
        grandTotal: '24.00',
      },
    ],
  ])('read an invoice in the language %s', (language, text, expected) => {
    const invoice = extract(text);
    expect(invoice).toMatchObject({ type: 'invoice', language, status: 'complete' });
    expect(valuesOf(invoice)).toMatchObject({
      ...expected,
      issueDate: '2026-03-03',
      dueDate: '2026-04-02',
      netTotal: '20.00',
      taxTotal: '4.00',
      currency: 'EUR',
    });
    expect(rowsOf(invoice, 'lines')).toMatchObject([
      { quantity: '10', unitPrice: '2.00', netAmount: '20.00' },
    ]);
  });
});
