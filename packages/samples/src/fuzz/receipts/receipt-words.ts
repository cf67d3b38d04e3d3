import type { FuzzLanguage } from '../fuzz-words.ts';

/** What a language writes on the slips of shops: each list holds ways to say the same, an empty one nothing. */
export type ReceiptWords = Readonly<
  Record<
    | 'shops'
    | 'titles'
    | 'number'
    | 'date'
    | 'telephone'
    | 'taxId'
    | 'cashier'
    | 'sub'
    | 'discount'
    | 'total'
    | 'net'
    | 'tax'
    | 'gross'
    | 'cash'
    | 'change'
    | 'card'
    | 'thanks'
    | 'goods',
    readonly string[]
  >
>;

export const receiptWords: Record<FuzzLanguage, ReceiptWords> = {
  en: {
    shops: ['Corner Bakery', 'Mill Lane Hardware', 'Station Pharmacy', 'Harbour Books', 'Oakfield Stores'],
    titles: ['RECEIPT', 'SALES RECEIPT', 'Tax Invoice', ''],
    number: ['Receipt No', 'Receipt #', 'Bill No', 'Trans No'],
    date: ['Date', 'Date/Time', ''],
    telephone: ['Tel', 'Phone'],
    taxId: ['VAT No', 'VAT Reg No'],
    cashier: ['Cashier', 'Served by'],
    sub: ['Subtotal', 'Sub Total'],
    discount: ['Discount', 'Loyalty discount'],
    total: ['TOTAL', 'Total', 'Grand Total', 'Total to pay'],
    net: ['Net'],
    tax: ['VAT'],
    gross: ['Gross'],
    cash: ['Cash', 'CASH'],
    change: ['Change', 'CHANGE DUE'],
    card: ['Visa', 'Mastercard', 'Card'],
    thanks: ['Thank you for shopping with us', 'Please come again'],
    goods: [
      'White bread',
      'Butter',
      'Screws 4x40',
      'Notebook A5',
      'Coffee',
      'Batteries AA',
      'Apples',
      'Soap',
    ],
  },
  de: {
    shops: [
      'Bäckerei Sommer',
      'Eisenwaren Kroll',
      'Stadt-Apotheke',
      'Buchhandlung am Markt',
      'Hofladen Brandt',
    ],
    titles: ['Kassenbon', 'Quittung', 'Rechnung', ''],
    number: ['Bon-Nr.', 'Beleg-Nr.', 'Bonnummer'],
    date: ['Datum', 'Datum/Uhrzeit', ''],
    telephone: ['Tel.', 'Telefon'],
    taxId: ['USt-IdNr.', 'USt-ID'],
    cashier: ['Es bediente Sie', 'Kasse'],
    sub: ['Zwischensumme'],
    discount: ['Rabatt', 'Nachlass'],
    total: ['SUMME', 'Summe', 'Gesamtbetrag', 'Zu zahlen', 'TOTAL'],
    net: ['Netto'],
    tax: ['MwSt', 'USt'],
    gross: ['Brutto'],
    cash: ['Bar', 'Gegeben', 'BAR'],
    change: ['Rückgeld', 'Zurück'],
    card: ['girocard', 'EC-Karte', 'Kartenzahlung'],
    thanks: ['Vielen Dank für Ihren Einkauf', 'Danke und auf Wiedersehen'],
    goods: ['Roggenbrot', 'Butter', 'Schrauben 4x40', 'Heft A5', 'Kaffee', 'Batterien AA', 'Äpfel', 'Seife'],
  },
  fr: {
    shops: ['Boulangerie Morel', 'Quincaillerie du Port', 'Pharmacie de la Gare', 'Librairie des Quais'],
    titles: ['TICKET DE CAISSE', 'Ticket', 'Reçu', ''],
    number: ['Ticket n°', 'N° ticket', 'Reçu n°'],
    date: ['Date', 'Le', ''],
    telephone: ['Tél.', 'Tel'],
    taxId: ['N° TVA', 'TVA'],
    cashier: ['Caisse', 'Vendeur'],
    sub: ['Sous-total'],
    discount: ['Remise'],
    total: ['TOTAL', 'Total TTC', 'Net à payer', 'À payer'],
    net: ['HT'],
    tax: ['TVA'],
    gross: ['TTC'],
    cash: ['Espèces', 'ESPECES'],
    change: ['Rendu', 'Rendu monnaie'],
    card: ['Carte bancaire', 'CB'],
    thanks: ['Merci de votre visite', 'À bientôt'],
    goods: ['Pain de seigle', 'Beurre', 'Vis 4x40', 'Cahier A5', 'Café', 'Piles AA', 'Pommes', 'Savon'],
  },
  es: {
    shops: ['Panadería Solana', 'Ferretería del Puerto', 'Farmacia Estación', 'Librería Central'],
    titles: ['Factura simplificada', 'TICKET', 'Recibo', ''],
    number: ['Nº ticket', 'Ticket no', 'Recibo no'],
    date: ['Fecha', ''],
    telephone: ['Tel.', 'Tfno'],
    taxId: ['NIF', 'CIF'],
    cashier: ['Atendido por', 'Caja'],
    sub: ['Subtotal'],
    discount: ['Descuento'],
    total: ['TOTAL', 'Total a pagar', 'Importe total'],
    net: ['Base'],
    tax: ['IVA'],
    gross: ['Importe'],
    cash: ['Efectivo', 'Entregado'],
    change: ['Cambio', 'Su cambio'],
    card: ['Tarjeta', 'Tarjeta bancaria'],
    thanks: ['Gracias por su visita', 'Vuelva pronto'],
    goods: ['Pan de centeno', 'Mantequilla', 'Tornillos 4x40', 'Cuaderno A5', 'Café', 'Pilas AA', 'Manzanas'],
  },
  it: {
    shops: ['Panificio Serra', 'Ferramenta del Porto', 'Farmacia Stazione', 'Libreria Centrale'],
    titles: ['Documento commerciale', 'SCONTRINO', 'Ricevuta', ''],
    number: ['Documento n.', 'Scontrino n.', 'Ricevuta n.'],
    date: ['Data', 'Data e ora', ''],
    telephone: ['Tel.', 'Telefono'],
    taxId: ['P. IVA', 'Partita IVA'],
    cashier: ['Cassiere', 'Cassa'],
    sub: ['Subtotale'],
    discount: ['Sconto'],
    total: ['TOTALE', 'Totale complessivo', 'TOTALE EURO', 'Totale da pagare'],
    net: ['Imponibile'],
    tax: ['IVA'],
    gross: ['Totale'],
    cash: ['Contanti', 'Pagamento contante'],
    change: ['Resto', 'RESTO'],
    card: ['Pagamento elettronico', 'Bancomat'],
    thanks: ['Arrivederci e grazie', 'Grazie'],
    goods: ['Pane di segale', 'Burro', 'Viti 4x40', 'Quaderno A5', 'Caffè', 'Pile AA', 'Mele', 'Sapone'],
  },
  nl: {
    shops: ['Bakkerij Zomer', 'IJzerhandel de Haven', 'Apotheek Station', 'Boekhandel de Kade'],
    titles: ['Kassabon', 'BON', 'Kwitantie', ''],
    number: ['Bonnummer', 'Bon nr.', 'Bonnr.'],
    date: ['Datum', ''],
    telephone: ['Tel.', 'Telefoon'],
    taxId: ['BTW-nummer', 'BTW nr.'],
    cashier: ['U bent geholpen door', 'Kassa'],
    sub: ['Subtotaal'],
    discount: ['Korting'],
    total: ['TOTAAL', 'Totaal', 'Te betalen', 'Totaalbedrag'],
    net: ['Netto'],
    tax: ['BTW'],
    gross: ['Bruto'],
    cash: ['Contant', 'Ontvangen'],
    change: ['Wisselgeld', 'Terug'],
    card: ['PIN', 'Pinbetaling'],
    thanks: ['Bedankt voor uw bezoek', 'Tot ziens'],
    goods: [
      'Roggebrood',
      'Boter',
      'Schroeven 4x40',
      'Schrift A5',
      'Koffie',
      'Batterijen AA',
      'Appels',
      'Zeep',
    ],
  },
};
