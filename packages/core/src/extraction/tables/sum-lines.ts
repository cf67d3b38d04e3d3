import { normalizeText } from '../values/index.ts';

const carried =
  /^(uebertrag|vortrag|zwischensumme|summe uebertrag|carried (forward|over)|brought forward|carry forward|balance (brought|carried) forward|continued|subtotal|sub total|page total|seitensumme|zwischentotal|a reporter|sous total|suma y sigue|suma anterior|a riportare|riporto|subtotale|subtotaal|tussentotaal|te transporteren)\b|^(?:report|transport)$/;

/** Words that begin a sum, whatever follows them. */
const sums = [
  'total|totals|(?:goods|items|lines|order) total|sum of lines|sub ?total|grand total|net total|net (amount|value|sum)|goods value|amount (due|payable)|gross (amount|total|sum)|invoice (total|amount)|tax (amount|total)|balance|sum',
  'summe|gesamt|gesamtsumme|gesamtbetrag|endbetrag|endsumme|rechnungsbetrag|rechnungssumme|nettobetrag|nettosumme|bruttobetrag|bruttosumme|netto|brutto|warenwert|positionssumme|summe (?:der )?positionen|teilsumme|zahlbetrag|zu zahlen|mwst|mehrwertsteuer|umsatzsteuer|ust',
  'vat|tax|sales tax|gst|igst|cgst|sgst',
  'montant (ht|ttc|tva|net|total)|net (ht|a payer)|sous total|tva|a payer|reste a payer',
  'base imponible|importe (neto|total|bruto|iva)|suma|iva|cuota iva|igic',
  'totale|subtotale|imponibile|imposta|netto a pagare',
  'totaal|subtotaal|totaalbedrag|btw|te betalen|nettobedrag|factuurbedrag|goederenwaarde',
  'razem|suma',
].join('|');
const total = new RegExp(`^(?:${sums})\\b`);
/** `incl. mounting kit` says what belongs to an item: only a rate or a tax makes a sum of it. */
const tax =
  /^(?:zzgl|zuzueglich|abzgl|abzueglich|inkl|incl|including|excl|exclusief|inclusief|plus|add|less|exkl|dont|hors)\b.*\b(?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer|vat|tax|gst|tva|taxes|iva|btw|%|\d+ ?%)/;

/** A line that carries a sum over a page's end. */
export const isCarriedLine = (text: string): boolean => carried.test(normalizeText(text));

/** A text that names a sum of what stands above it, or a tax on it. */
export const namesSum = (text: string): boolean => {
  const plain = normalizeText(text);
  return total.test(plain) || tax.test(plain) || carried.test(plain);
};

/** A line that begins with the name of a sum: `VAT 20 %` as well as `20 % VAT`. */
export const isTotalLine = (text: string): boolean =>
  namesSum(text.replace(/^\s*\(?\d{1,2}(?:[.,]\d{1,2})?\s?%\)?\s+/, ''));
