import { formatDecimal, toDecimal } from '../../money/index.ts';
import type { EInvoiceValue } from './invoice-data.ts';
import type { XmlElement } from './parse-xml.ts';

export const toPlainText = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * An XML Schema decimal without plus sign, idle zeros and a signed zero, so that the same number is the same
 * string whoever wrote it. Amounts keep at least two places (`12.6` is `12.60`), quantities and rates none.
 */
export const toCanonicalDecimal = (options: { text: string; minPlaces: 0 | 2 }): string | null => {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(options.text.trim());
  if (match === null) return null;
  const [, sign, whole = '', decimals = ''] = match;
  if (whole === '' && decimals === '') return null;
  const fraction = decimals.replace(/0+$/, '').padEnd(options.minPlaces, '0');
  const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction === '' ? '' : `.${fraction}`}`;
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
};

/** `20240131` (format 102) or `2024-01-31`, with or without a time or zone after it. */
export const toIsoDate = (text: string): string | null => {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T+Z-])/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day] = match;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
};

/** `null`: the element says nothing; `'invalid'`: it says something that its format does not allow. */
export type Converted = EInvoiceValue | null | 'invalid';

const convert = (
  element: XmlElement | null,
  kind: EInvoiceValue['kind'],
  toCanonical: (text: string) => string | null,
): Converted => {
  if (element === null || element.text.trim() === '') return null;
  const value = toCanonical(element.text);
  if (value === null) return 'invalid';
  const text = element.text.trim();
  return { value, text, kind, parts: [{ text, position: element.position }] };
};

export const toTextValue = (element: XmlElement | null): Converted => convert(element, 'text', toPlainText);
/** Tax numbers are printed in groups; the spaces mean nothing. */
export const toTaxIdValue = (element: XmlElement | null): Converted =>
  convert(element, 'text', (text) => text.replace(/\s+/g, ''));
export const toDateValue = (element: XmlElement | null): Converted => convert(element, 'date', toIsoDate);
export const toNumberValue = (element: XmlElement | null): Converted =>
  convert(element, 'number', (text) => toCanonicalDecimal({ text, minPlaces: 0 }));
export const toAmountValue = (element: XmlElement | null): Converted =>
  convert(element, 'number', (text) => toCanonicalDecimal({ text, minPlaces: 2 }));
export const toCurrencyValue = (element: XmlElement | null): Converted =>
  convert(element, 'currency', (text) => {
    const code = text.trim().toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? code : null;
  });

/** The account is told in one place by some syntaxes whether it is an IBAN or not: only an IBAN counts. */
export const toIbanValue = (elements: readonly XmlElement[]): Converted => {
  for (const element of elements) {
    const iban = element.text.replace(/\s+/g, '').toUpperCase();
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) continue;
    return convert(element, 'text', () => iban);
  }
  return null;
};

/** Joins what is told in pieces (an address, several payment terms). */
export const toJoinedValue = (
  elements: readonly XmlElement[],
  join: (texts: readonly string[]) => string,
): Converted => {
  const filled = elements.filter((element) => element.text.trim() !== '');
  if (filled.length === 0) return null;
  const texts = filled.map((element) => toPlainText(element.text));
  const value = join(texts);
  const parts = filled.map((element, at) => ({ text: texts[at] ?? '', position: element.position }));
  return { value, text: value, kind: 'text', parts };
};

/** Digits kept when a price is given for a quantity that does not divide it evenly. */
const unitPricePlaces = 10;

/** BT-146 divided by BT-149: the price of one unit. A base quantity of one leaves the price as given. */
export const toUnitPrice = (options: {
  price: XmlElement | null;
  baseQuantity: XmlElement | null;
}): Converted => {
  const price = toAmountValue(options.price);
  if (price === null || price === 'invalid') return price;
  const base = toNumberValue(options.baseQuantity);
  if (base === 'invalid') return 'invalid';
  if (base === null) return price;
  const divisor = toDecimal(base.value);
  if (divisor.lte(0)) return 'invalid';
  if (divisor.eq(1)) return price;
  return { ...price, value: formatDecimal(toDecimal(price.value).div(divisor).round(unitPricePlaces)) };
};

/** The unit of a quantity: its code from UN/ECE Recommendation 20 or 21, as it is. */
export const toUnitValue = (quantity: XmlElement | null): Converted => {
  const code = quantity?.attributes.get('unitCode')?.trim() ?? '';
  if (quantity === null || code === '') return null;
  return { value: code, text: code, kind: 'text', parts: [{ text: code, position: quantity.position }] };
};
