/** Answers hold private things and are never pages of their own, unless a route says otherwise in its own policy. */
const strictPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const unlessGiven: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': strictPolicy,
};

/** The headers of an answer with those that keep a browser from doing more with it than show it. */
export const toSecureHeaders = (headers: Headers): Headers => {
  const secured = new Headers(headers);
  for (const [name, value] of Object.entries(always)) secured.set(name, value);
  for (const [name, value] of Object.entries(unlessGiven)) if (!secured.has(name)) secured.set(name, value);
  // No page of another origin is ever let in, whatever a handler may have set.
  for (const name of [...secured.keys()]) if (name.startsWith('access-control-')) secured.delete(name);
  return secured;
};
