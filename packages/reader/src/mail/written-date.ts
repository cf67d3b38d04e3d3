const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322, with the old ways to write years and zones. */
const form =
  /^(?:[A-Za-z]{2,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,5})?/;
const zones: Readonly<Record<string, string>> = {
  UT: '+0000',
  UTC: '+0000',
  GMT: '+0000',
  Z: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * A mail's date as `YYYY-MM-DD HH:MM:SS +HHMM`, in the sender's own zone, so that the day stays the one that was
 * written; what is not in the form of a mail's date stays as it is.
 */
export const toWrittenDate = (raw: string): string => {
  const text = raw.replace(/\s+/g, ' ').trim();
  const match = form.exec(text.slice(0, 200));
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone = ''] = match ?? [];
  const month = months.indexOf(name.toLowerCase());
  if (match === null || month < 0) return text.slice(0, 200).toWellFormed();
  const full = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const offset = /^[+-]/.test(zone) ? zone : (zones[zone.toUpperCase()] ?? '');
  return `${full}-${two(String(month + 1))}-${two(day)} ${two(hour)}:${minute}:${second} ${offset}`.trim();
};
