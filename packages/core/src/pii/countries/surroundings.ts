import type { PiiText } from '../engine/pii-text.ts';

type Span = { start: number; end: number };

/** Digits before one of these are the name of a file (`4505577104.pdf`). */
const fileEnding =
  /^\.(?:jpe?g|png|gif|tiff?|webp|heic|bmp|svg|pdf|docx?|xlsx?|pptx?|odt|ods|csv|tsv|txt|md|rtf|json|xml|ya?ml|html?|log|zip|gz|tgz|tar|bz2|7z|rar|mp[34]|m4a|wav|mov|avi|mkv|eml|msg|bak|sql|db|exe|dll|iso|ics)(?![\p{L}\d])/iu;

/** Whether a text goes on as the name of a file does. */
export const isFileName = (text: string, end: number): boolean => fileEnding.test(text.slice(end, end + 6));

/** A day and a time in one number (`20220319120704`); the first minutes of a day are more often a serial (`…0001…`). */
export const isTimestamp = (value: string): boolean =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!000)(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/.test(value);

const codeBefore = /(?<![\p{L}\d])(?:[A-Z\d]{1,8}|[a-z\d]{0,11}\d[a-z\d]{0,11})[-/]$/u;
/** A word behind a dash is no code: `536-22-8726—Ann` goes on with a name. */
const codeBehind = /^[-/](?:\d|[A-Z](?![a-z])|[a-z]{0,8}\d)/;

/**
 * Whether more of a code stands before or behind (`SKU-123-45-6789`, `123-45-6789-B`): then it is no id. A label of the
 * id itself may stand before (`SSN-123-45-6789`).
 */
export const isInCode = (
  text: string,
  { start, end }: Span,
  ownLabels: ReadonlySet<string> = new Set(),
): boolean => {
  if (codeBehind.test(text.slice(end, end + 12)) || isFileName(text, end)) return true;
  const joined = text.charAt(start - 1);
  if (joined !== '-' && joined !== '/') return false;
  const before = codeBefore.exec(text.slice(Math.max(0, start - 16), start))?.[0];
  return before !== undefined && !ownLabels.has(before.slice(0, -1).toLowerCase());
};

const currencyBefore =
  /(?:\p{Sc}|\b(?:USD|EUR|GBP|CHF|JPY|INR|AUD|CAD|NZD|SGD|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|TRY|THB|KRW|NGN|CZK|HUF|RON|RUB|UAH|ILS|AED|HKD|TWD|CNY|IDR|MYR|PHP|Rs\.?|Rp\.?|RM|Kč|Ft)) ?$/u;
const currencyBehind =
  /^ ?(?:\p{Sc}|%|(?:USD|EUR|GBP|CHF|JPY|INR|AUD|CAD|NZD|SGD|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|TRY|THB|KRW|NGN|CZK|HUF|RON|RUB|UAH|ILS|AED|HKD|TWD|CNY|IDR|MYR|PHP|kr|zł|Kč|Ft|lei|руб|грн|euros?|dollars?|pounds|rupees|roubles|rubles|yen|yuan|people|units|Stück)(?![\p{L}\d]))/u;

/** Whether a currency stands beside it: `51 824 753 556 €` is an amount. */
export const isAmount = (text: string, { start, end }: Span): boolean =>
  currencyBehind.test(text.slice(end, end + 9)) ||
  currencyBefore.test(text.slice(Math.max(0, start - 5), start));

/** Words that name the number behind them as something else, without accents. */
const otherNames = new Set(
  (
    'order orders po tracking shipment parcel waybill awb serial sku part parts item items product model barcode ean gtin upc isbn ' +
    'issn doi ticket case claim ref reference transaction txn trans invoice receipt quote batch lot version build release revision ' +
    'phone telephone tel mobile cell fax flight meter imei imsi vin asset job task bug issue pr commit session request ' +
    'confirmation booking reservation coupon voucher promo extension ext port article catalog catalogue container pallet ' +
    'bestellung bestellnummer auftrag auftragsnummer sendung sendungsnummer rechnung rechnungsnummer seriennummer artikel ' +
    'artikelnummer telefon handy aktenzeichen kundennummer commande facture colis serie telephone dossier pedido factura telefono ' +
    'referencia seguimiento ordine fattura spedizione telefono seriale bestelling factuur bestelnummer ordernummer factuurnummer ' +
    'telefoon fatura telefone zamowienie zamowienia faktury faktura ordre siparis inv cat artikelnr sn modell modele modelo modello'
  ).split(' '),
);

/** Compounds that end in a word for number: what is numbered stands in front (`Lieferscheinnr.`, `ordrenummer`). */
const otherCompounds =
  /^(?:artikel|auftrags?|bestell(?:ings)?|bestillings|order|ordre|rechnungs?|faktura|factuur|lieferschein|serien?|teile|material|zahler|vorgangs?|ticket|sendungs?|paket|chargen?|katalog|modell?|produkt|inventar|angebots?|beleg|buchungs?|transaktions?|klant|kunden?)(?:nr|nummer|num|no)s?$/;

/** `P/N`, `S/N`, `M/N`: of parts, series and models. */
const partLabel = /(?<![\p{L}\d])[psm]\/n[\s:#.]{0,3}$/iu;

/** Words between a label and its number. */
const fillers = new Set(
  'number no nr num numero n id code is was ist est es e the of nummer numer o'.split(' '),
);
const mostFillers = 2;
/** Characters between a label and what it names. */
const labelReach = 24;

/** Whether the label right before it names something else ("part number 123-45-6789"), and not the id itself. */
export const isNamedOtherwise = (
  text: PiiText,
  { start }: Span,
  ownWords: ReadonlySet<string> = new Set(),
): boolean => {
  if (partLabel.test(text.text.slice(Math.max(0, start - 10), start))) return true;
  let index = text.tokenFrom(start) - 1;
  for (let skipped = 0; index >= 0 && skipped <= mostFillers; index -= 1, skipped += 1) {
    if (start - (text.tokens.ends[index] ?? 0) > labelReach) return false;
    const word = text.word(index);
    if (!fillers.has(word)) return (otherNames.has(word) || otherCompounds.test(word)) && !ownWords.has(word);
  }
  return false;
};
