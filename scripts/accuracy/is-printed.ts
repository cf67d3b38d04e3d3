import { fold, toKind } from './compare-values.ts';

const toPrintedNumbers = (decimal: string): string[] => {
  const [whole = '', fraction = ''] = decimal.replace(/^-/, '').split('.');
  const short = fraction.replace(/0+$/, '');
  const fractions = [...new Set([short, short.padEnd(2, '0'), fraction])];
  const wholes = ['', '.', ',', "'", '’', ' '].map((sign) => whole.replace(/\B(?=(\d{3})+$)/g, sign));
  return wholes.flatMap((digits) =>
    fractions.flatMap((places) =>
      places === '' ? [digits] : [`${digits}.${places}`, `${digits},${places}`],
    ),
  );
};

const monthNames = ['en', 'de', 'fr', 'nl', 'pl'].map((locale) =>
  Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2024, month, 1));
    const names = (['long', 'short'] as const).map((style) =>
      new Intl.DateTimeFormat(locale, { month: style, day: 'numeric', timeZone: 'UTC' })
        .formatToParts(date)
        .filter((part) => part.type === 'month')
        .map((part) => part.value),
    );
    return names.flat();
  }),
);

const toPrintedDates = (iso: string): string[] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const years = [year, year.slice(2)];
  const days = [...new Set([day, String(Number(day))])];
  const months = [...new Set([month, String(Number(month))])];
  const names = monthNames.flatMap((locale) => locale[Number(month) - 1] ?? []);
  const ordinals = days.flatMap((each) => [each, `${each}st`, `${each}nd`, `${each}rd`, `${each}th`]);
  return [
    ...years.flatMap((y) =>
      days.flatMap((d) => months.flatMap((m) => [`${d} ${m} ${y}`, `${m} ${d} ${y}`, `${y} ${m} ${d}`])),
    ),
    ...names.flatMap((name) => ordinals.flatMap((d) => [`${d} ${name} ${year}`, `${name} ${d} ${year}`])),
    ...names.flatMap((name) => ordinals.map((d) => `${d} day of ${name} ${year}`)),
  ];
};

/** The forms in which pages usually print a value. */
export const listPrintedForms = (name: string, value: string): string[] => {
  switch (toKind(name)) {
    case 'number':
      return toPrintedNumbers(value);
    case 'date':
      return toPrintedDates(value);
    default:
      return [value];
  }
};

/** Tells whether a page prints a value in any usual form, so that a miss can be told from what is not there. */
export const createPrintedTest = (pageText: string) => {
  const spaced = ` ${pageText.normalize('NFKC').replace(/\s+/g, ' ')} `;
  const words = ` ${(spaced.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const folded = fold(pageText);
  const hasNumber = (form: string) => {
    for (let at = spaced.indexOf(form); at >= 0; at = spaced.indexOf(form, at + 1)) {
      const [before, after] = [
        spaced.slice(at - 2, at),
        spaced.slice(at + form.length, at + form.length + 2),
      ];
      if (!/\d[.,'’]?$/.test(before) && !/^[.,'’]?\d/.test(after)) return true;
    }
    return false;
  };
  const hasWords = (form: string) => {
    const parts = form.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.includes(` ${parts.join(' ')} `);
  };
  return (name: string, value: string): boolean => {
    switch (toKind(name)) {
      case 'number':
        return toPrintedNumbers(value).some(hasNumber);
      case 'date':
        return toPrintedDates(value).some(hasWords);
      case 'text':
        if (name === 'currency' && value === 'EUR' && pageText.includes('€')) return true;
        if (name === 'currency' && value === 'USD' && pageText.includes('$')) return true;
        return folded.includes(fold(name === 'sellerAddress' ? value.replace(/,?\s*[A-Z]{2}$/, '') : value));
      default:
        return false;
    }
  };
};
