import type { Language } from '../model/party.ts';

const signs: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' };

/** The sign of a currency, or its code where it has none. */
export const toCurrencySign = (currency: string): string => signs[currency] ?? currency;

/** An amount that is already written, with its sign where the language puts it. */
export const withCurrencySign = (options: {
  amount: string;
  currency: string;
  language: Language;
}): string => {
  const sign = toCurrencySign(options.currency);
  if (options.language === 'de') return `${options.amount} ${sign}`;
  return sign.length === 1 ? `${sign}${options.amount}` : `${sign} ${options.amount}`;
};
