const symbols: Record<string, string> = { EUR: '€', GBP: '£', USD: '$' };

/** The sign of a currency, or its code where it has none. */
export const toCurrencySign = (currency: string): string => symbols[currency] ?? currency;
