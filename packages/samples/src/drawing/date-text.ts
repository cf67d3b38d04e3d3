import type { Locale } from '../model/party.ts';

/** `numeric` follows the country's order, `long` writes the month out, `short` abbreviates it. */
export type DateStyle = 'numeric' | 'long' | 'short' | 'iso';

const monthNames = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
};

export const toDateText = (options: { date: string; locale: Locale; style: DateStyle }): string => {
  const [year = '', month = '', day = ''] = options.date.split('-');
  const german = options.locale.startsWith('de');
  const american = options.locale === 'en-US';
  const name = monthNames[german ? 'de' : 'en'][Number(month) - 1] ?? '';
  const plainDay = String(Number(day));
  switch (options.style) {
    case 'iso':
      return options.date;
    case 'numeric':
      if (german) return `${day}.${month}.${year}`;
      return american ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
    case 'long':
      if (german) return `${plainDay}. ${name} ${year}`;
      return american ? `${name} ${plainDay}, ${year}` : `${plainDay} ${name} ${year}`;
    case 'short':
      if (german) return `${day}.${month}.${year.slice(2)}`;
      return american ? `${name.slice(0, 3)} ${day}, ${year}` : `${day}-${name.slice(0, 3)}-${year}`;
  }
};
