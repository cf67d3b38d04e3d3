const dayMs = 86_400_000;
/** Excel's day 60 is the 29th of February 1900, which never was; days before it count from one day later. */
const phantomDay = 60;
const first1900 = Date.UTC(1899, 11, 30);
/** The other way of counting, by which day 0 is the first of January 1904. */
const first1904 = Date.UTC(1904, 0, 1);
/** The 31st of December 9999, the last day a spreadsheet knows. */
const lastDay = Date.UTC(9999, 11, 31);

/**
 * The date of a spreadsheet's day number as `YYYY-MM-DD`, with `THH:MM:SS` where it has a time to the second;
 * null where it is no date: below one day, the day that never was, or past the year 9999.
 */
export const toIsoDate = (options: { serial: number; date1904: boolean }): string | null => {
  const { serial, date1904 } = options;
  if (!Number.isFinite(serial) || serial < (date1904 ? 0 : 1)) return null;
  const day = Math.floor(serial);
  if (!date1904 && day === phantomDay) return null;
  const shift = !date1904 && day < phantomDay ? 1 : 0;
  const seconds = Math.round((serial - day) * 86_400);
  const at = (date1904 ? first1904 : first1900) + (day + shift) * dayMs + seconds * 1_000;
  if (at > lastDay + dayMs - 1) return null;
  const iso = new Date(at).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
};
