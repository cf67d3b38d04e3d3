const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the calendar has this day. */
export const isCalendarDate = ({
  year,
  month,
  day,
}: {
  year: number;
  month: number;
  day: number;
}): boolean => {
  const days = daysOfMonth[month - 1];
  if (days === undefined || day < 1 || day > days) return false;
  return !(month === 2 && day === 29) || isLeapYear(year);
};

/** Whether the calendar has this day in a year of which only the last two digits are known. */
export const isDayOfShortYear = ({
  year,
  month,
  day,
}: {
  year: number;
  month: number;
  day: number;
}): boolean =>
  isCalendarDate({ year: 1900 + year, month, day }) || isCalendarDate({ year: 2000 + year, month, day });
