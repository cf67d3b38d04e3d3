import { formatDecimal, roundMoney, toDecimal } from '@assay/core/money';
import type { Locale } from '../model/party.ts';

const marks: Record<Locale, { group: string; point: string }> = {
  'de-DE': { group: '.', point: ',' },
  'de-CH': { group: "'", point: '.' },
  'en-GB': { group: ',', point: '.' },
  'en-US': { group: ',', point: '.' },
  'en-NL': { group: ',', point: '.' },
};

const write = (options: { text: string; locale: Locale }): string => {
  const { group, point } = marks[options.locale];
  const [whole = '0', fraction] = options.text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${options.text.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
};

/** An amount as the locale writes it, with at least two digits after the point. */
export const toAmountText = (options: { value: string; locale: Locale }): string =>
  write({ text: formatDecimal(toDecimal(options.value)), locale: options.locale });

/** A quantity as the locale writes it, with no more digits than it has unless `places` asks for them. */
export const toQuantityText = (options: { value: string; locale: Locale; places?: number }): string =>
  write({
    text:
      options.places === undefined
        ? options.value
        : roundMoney(toDecimal(options.value)).toFixed(options.places),
    locale: options.locale,
  });

/** A tax rate such as `8,1`. */
export const toRateText = (options: { value: string; locale: Locale }): string =>
  write({ text: options.value, locale: options.locale });

/** Groups of four, as banks print them. */
export const toIbanText = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');
