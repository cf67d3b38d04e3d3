import type { ContextWords } from '../engine/context-words.ts';
import { words } from './id-recognizer.ts';

/** Words beside numbers that are no ids of people or companies: they speak against ids of weak shape. */
export const otherNumbers: ContextWords = {
  en: words(
    'order, order number, order no, tracking, tracking number, shipment, parcel, invoice number, invoice no, serial, serial number, sku, part number, part no, product, item, model, barcode, ean, gtin, upc, isbn, issn, ticket, case number, reference, ref, transaction, session, request id, timestamp, batch, lot, version, build, phone, tel, telephone, mobile, fax, flight, meter, room, page, population, total, amount, price, quantity',
  ),
  de: words(
    'bestellung, bestellnummer, auftragsnummer, sendungsnummer, rechnungsnummer, seriennummer, artikelnummer, telefon, tel, fax, handy, betrag, summe, menge',
  ),
  fr: words(
    'commande, numero de commande, numero de facture, colis, reference, numero de serie, telephone, tel, montant',
  ),
  es: words(
    'pedido, numero de pedido, numero de factura, numero de serie, seguimiento, referencia, telefono, tel, importe',
  ),
  it: words(
    'ordine, numero ordine, numero fattura, numero di serie, spedizione, telefono, tel, cellulare, importo',
  ),
  nl: words('bestelling, bestelnummer, ordernummer, factuurnummer, serienummer, telefoon, tel, bedrag'),
  pt: words('pedido, numero do pedido, numero da fatura, numero de serie, telefone, tel, valor'),
  pl: words('zamowienie, numer zamowienia, numer faktury, numer seryjny, telefon, tel, kwota'),
  sv: words('order, ordernummer, fakturanummer, serienummer, telefon, tel, belopp'),
  da: words('ordre, ordrenummer, fakturanummer, serienummer, telefon, tlf, belob'),
  no: words('ordre, ordrenummer, fakturanummer, serienummer, telefon, tlf, belop'),
  fi: words('tilaus, tilausnumero, laskunumero, sarjanumero, puhelin, puh, summa'),
  ja: words('注文番号, 注文, 電話番号, 電話, 伝票番号'),
  ko: words('주문번호, 전화번호, 전화, 송장번호'),
  th: words('เลขที่คำสั่งซื้อ, โทรศัพท์, โทร'),
  tr: words('siparis, siparis no, fatura no, seri no, telefon, tel, tutar'),
};
