import type { FuzzInvoice } from './plan-fuzz-invoice.ts';
import type { FuzzLook } from './plan-fuzz-look.ts';

/** An ISO date as the company writes it. */
export const writeFuzzDate = (options: {
  date: string;
  invoice: Pick<FuzzInvoice, 'words' | 'currency' | 'language'>;
  look: Pick<FuzzLook, 'numbers' | 'dates'>;
}): string => {
  const { date, invoice, look } = options;
  const [year = '', month = '', day = ''] = date.split('-');
  const name = invoice.words.months[Number(month) - 1] ?? '';
  const american = invoice.currency === 'USD';
  const dots = invoice.language === 'de' || look.numbers.group === '.';
  const join = dots ? '.' : invoice.language === 'nl' ? '-' : '/';
  const parts = american ? [month, day] : [day, month];
  switch (look.dates) {
    case 'iso':
      return date;
    case 'numeric':
      return [...parts, year].join(join);
    case 'short':
      return [...parts, year.slice(2)].join(join);
    case 'long':
      if (american) return `${name} ${Number(day)}, ${year}`;
      if (invoice.language === 'de') return `${Number(day)}. ${name} ${year}`;
      return invoice.language === 'es'
        ? `${Number(day)} de ${name} de ${year}`
        : `${Number(day)} ${name} ${year}`;
  }
};
