import { normalizeText } from '../values/index.ts';

const carried =
  /^(uebertrag|vortrag|zwischensumme|summe uebertrag|carried (forward|over)|brought forward|carry forward|balance (brought|carried) forward|continued|subtotal|sub total|page total|seitensumme|a reporter|sous total|tussentotaal)\b/;

const total =
  /^(total|sub ?total|grand total|net total|total (net|amount|due|excl|incl|vat|tax)|net (amount|value|sum)|goods value|amount (due|payable)|gross (amount|total|sum)|invoice (total|amount)|tax (amount|total)|balance|sum|summe|gesamt|gesamtsumme|gesamtbetrag|endbetrag|rechnungsbetrag|rechnungssumme|nettobetrag|nettosumme|bruttobetrag|bruttosumme|netto|brutto|warenwert|positionssumme|zahlbetrag|zu zahlen|mwst|mehrwertsteuer|umsatzsteuer|ust|zzgl|zuzueglich|inkl|vat|tax|sales tax|gst|igst|cgst|sgst|totaal|subtotaal|btw|exclusief|inclusief|razem|suma)\b/;

/** A line that carries a sum over a page's end. */
export const isCarriedLine = (text: string): boolean => carried.test(normalizeText(text));

/** A line that sums up what stands above it, or a tax on it. */
export const isTotalLine = (text: string): boolean => {
  const plain = normalizeText(text);
  return total.test(plain) || carried.test(plain);
};
