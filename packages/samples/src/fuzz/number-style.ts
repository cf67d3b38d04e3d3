import type { Dice } from './dice.ts';
import type { FuzzLanguage } from './fuzz-words.ts';

/** How one company writes its numbers. */
export type NumberStyle = {
  point: '.' | ',';
  group: '' | '.' | ',' | "'" | ' ' | '\u00a0';
  /** Two digits in every group but the last: 1,23,456. */
  indian: boolean;
  minus: 'before' | 'after' | 'brackets';
  mark: 'none' | 'before' | 'before apart' | 'after' | 'code before' | 'code after';
  /** Decimal places of every quantity; null writes no more than there are. */
  quantityPlaces: 0 | 2 | 3 | null;
};

type Separators = Pick<NumberStyle, 'point' | 'group' | 'indian'>;

const american: Separators = { point: '.', group: ',', indian: false };
const european: Separators = { point: ',', group: '.', indian: false };
const swiss: Separators = { point: '.', group: "'", indian: false };
const spaced: Separators = { point: ',', group: '\u00a0', indian: false };
const indian: Separators = { point: '.', group: ',', indian: true };
const bare: Separators = { point: ',', group: '', indian: false };

const separators: Record<FuzzLanguage, readonly Separators[]> = {
  en: [american, american, american, american, indian, { ...bare, point: '.' }],
  de: [european, european, european, swiss, bare, spaced],
  fr: [spaced, spaced, { ...spaced, group: ' ' }, swiss, bare],
  es: [european, european, bare],
  it: [european, european, bare],
  nl: [european, european, bare],
};

export const planNumberStyle = (options: { dice: Dice; language: FuzzLanguage }): NumberStyle => {
  const { dice, language } = options;
  return {
    ...dice.one(separators[language]),
    minus: dice.one(['before', 'before', 'before', 'after', 'brackets']),
    mark: dice.one([
      'none',
      'none',
      'none',
      'before',
      'before apart',
      'after',
      'after',
      'code before',
      'code after',
    ]),
    quantityPlaces: dice.one([null, null, null, 0, 2, 2, 3]),
  };
};

const toGroups = (whole: string, style: NumberStyle): string => {
  if (!style.indian || whole.length <= 3) return whole.replace(/\B(?=(\d{3})+$)/g, style.group);
  const head = whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, style.group);
  return `${head}${style.group}${whole.slice(-3)}`;
};

const writeUnsigned = (value: string, style: NumberStyle): string => {
  const [whole = '0', fraction] = value.split('.');
  return `${toGroups(whole, style)}${fraction === undefined ? '' : style.point + fraction}`;
};

const addMinus = (text: string, style: NumberStyle): string =>
  style.minus === 'after' ? `${text}-` : style.minus === 'brackets' ? `(${text})` : `-${text}`;

/** A decimal string as this company writes it, without a currency. */
export const writeNumber = (value: string, style: NumberStyle): string => {
  const text = writeUnsigned(value.replace('-', ''), style);
  return value.startsWith('-') ? addMinus(text, style) : text;
};

const signs: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$', CHF: 'CHF', INR: 'INR' };

/** An amount, with its currency where the company sets one beside each amount. */
export const writeAmount = (options: {
  value: string;
  currency: string;
  style: NumberStyle;
  mark: boolean;
}): string => {
  const { value, currency, style } = options;
  const text = writeUnsigned(value.replace('-', ''), style);
  const negative = value.startsWith('-');
  const signed = (inner: string): string => (negative ? addMinus(inner, style) : inner);
  if (!options.mark) return signed(text);
  const sign = signs[currency] ?? currency;
  const isLong = sign.length > 1;
  switch (style.mark) {
    case 'none':
      return signed(text);
    case 'before':
      return signed(isLong ? `${sign} ${text}` : `${sign}${text}`);
    case 'before apart':
      return `${sign} ${signed(text)}`;
    case 'after':
      return `${signed(text)} ${sign}`;
    case 'code before':
      return `${currency} ${signed(text)}`;
    case 'code after':
      return `${signed(text)} ${currency}`;
  }
};
