import { isArticleNumber } from '../../countries/checksums/gs1.ts';
import { hasLuhnCheckDigit } from '../../countries/checksums/luhn.ts';
import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';
import { findCardBrand } from './card-brands.ts';

/** Numbers of shops' own cards and the like. */
const unknownBrand = /^[1-9]\d{14,15}$/;

/** Bare short numbers of Maestro, and 15 digits of UATP, pass too often by chance to be told without context. */
const scoreOf = (brand: string, digits: string, grouped: boolean): number => {
  if (brand === 'Maestro' && digits.length < 16) return piiScores.weak;
  if (brand === 'UATP') return 0.45;
  // Article numbers of 13 digits are everywhere, and cards of as many are of another time.
  if (isArticleNumber(digits)) return piiScores.weak;
  if (digits.length === 13 || digits.length === 14) return grouped ? piiScores.strong : piiScores.moderate;
  return grouped ? piiScores.certain : piiScores.strong;
};

const validate = (value: string) => {
  const digits = value.replace(/\D/g, '');
  // A number of few different digits is a placeholder or a ruler.
  if (new Set(digits).size < 2) return false;
  const brand = findCardBrand(digits);
  if (!hasLuhnCheckDigit(digits)) return false;
  if (brand === null) {
    if (!unknownBrand.test(digits)) return false;
    const because = 'a number whose Luhn checksum holds, of no known brand';
    return { score: piiScores.weak, verified: false, because };
  }
  // A number that goes on in the next line may be a column of short ones.
  const grouped = digits.length !== value.length;
  const score = value.includes('\n') ? piiScores.weak : scoreOf(brand, digits, grouped);
  return { score, verified: true, because: `a number of ${brand} whose Luhn checksum holds` };
};

const rule = { at: 'digit', score: piiScores.strong, because: 'a card number', validate } as const;

/** Numbers of payment cards: the range of a brand, its length, and the Luhn checksum. */
export const creditCardRecognizer = patternRecognizer({
  name: 'credit-card',
  types: ['CREDIT_CARD'],
  description: 'numbers of payment cards by brand, length and Luhn checksum',
  context: {
    en: 'credit card,credit,card,visa,mastercard,master card,amex,american express,discover,diners,jcb,maestro,unionpay,debit,debit card,cc,ccn,card number,pan,payment,cvv,cvc,expiry,expires'.split(
      ',',
    ),
    de: ['kreditkarte', 'kartennummer', 'karte', 'kreditkartennummer'],
    fr: ['carte', 'carte bancaire', 'carte de credit', 'numero de carte'],
    es: ['tarjeta', 'tarjeta de credito', 'numero de tarjeta'],
    it: ['carta', 'carta di credito', 'numero carta'],
    nl: ['creditcard', 'kaart', 'kaartnummer'],
    pt: ['cartao', 'cartao de credito'],
    pl: ['karta', 'numer karty'],
    sv: ['kort', 'kortnummer'],
    ja: ['カード番号', 'クレジットカード'],
    zh: ['卡号', '信用卡'],
    ko: ['카드번호', '신용카드'],
  },
  against: {
    en: 'order,order number,order no,tracking,tracking number,shipment,parcel,invoice,invoice number,imei,serial,serial number,sku,part number,product,item,barcode,ean,gtin,upc,isbn,ticket,reference,ref,transaction id,session,request id,timestamp,hash,batch,lot,meter'.split(
      ',',
    ),
    de: [
      'bestellung',
      'bestellnummer',
      'auftragsnummer',
      'sendungsnummer',
      'rechnungsnummer',
      'seriennummer',
      'artikelnummer',
    ],
    fr: ['commande', 'numero de commande', 'facture', 'colis', 'numero de serie'],
    es: ['pedido', 'factura', 'numero de serie', 'seguimiento'],
    it: ['ordine', 'fattura', 'numero di serie', 'spedizione'],
    nl: ['bestelling', 'ordernummer', 'factuur', 'serienummer'],
    pt: ['pedido', 'fatura', 'numero de serie'],
  },
  rules: [
    { ...rule, head: [12, 19], regex: /\d{12,19}/ },
    { ...rule, head: [4, 4], regex: /\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,3})?/ },
    { ...rule, head: [4, 4], regex: /\d{4}(?:\.\d{4}){3}/ },
    { ...rule, head: [4, 4], regex: /\d{4}[ -]\d{6}[ -]\d{4,5}/ },
    { ...rule, head: [6, 6], regex: /\d{6}[ -]\d{10,13}/ },
    { ...rule, head: [4, 4], regex: /\d{4} - \d{4} - \d{4} - \d{4}/ },
    {
      ...rule,
      head: [4, 4],
      regex: /\d{4}(?:\r?\n\d{4}[ -]\d{4}[ -]|[ -]\d{4}\r?\n\d{4}[ -]|[ -]\d{4}[ -]\d{4}\r?\n)\d{4}/,
    },
  ],
});
