import type { Locale } from '../model/party.ts';
import { toAmountText, toQuantityText, toRateText } from './amount-text.ts';
import { type DateStyle, toDateText } from './date-text.ts';

/** Writes values the way one company does. */
export type Writer = {
  amount(value: string): string;
  quantity(value: string, places?: number): string;
  rate(value: string): string;
  date(value: string, style?: DateStyle): string;
};

export const createWriter = (options: { locale: Locale; dates: DateStyle }): Writer => {
  const { locale, dates } = options;
  return {
    amount: (value) => toAmountText({ value, locale }),
    quantity: (value, places) =>
      toQuantityText({ value, locale, ...(places === undefined ? {} : { places }) }),
    rate: (value) => toRateText({ value, locale }),
    date: (date, style = dates) => toDateText({ date, locale, style }),
  };
};
