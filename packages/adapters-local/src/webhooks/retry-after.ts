/** The header `Retry-After`, a number of seconds or a date, as milliseconds from now; null for none, or one that says nothing. */
export const parseRetryAfter = (text: string | undefined, now: Date): number | null => {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1_000;
  // Other forms that `Date.parse` would take are no dates of HTTP.
  const untilMs = /GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(untilMs) ? null : Math.max(0, untilMs - now.getTime());
};
