/** What stands behind a price: for how many units it is, and of which. */
export type PerUnit = { amount: string; basis: string | null; unit: string | null };

const suffix =
  /\s*(?:\/|\b(?:per|pro|je|p\.|par|por|al|alla)(?=\s)|\ball['’])\s*(?:(\d{1,6})\b\s*)?(\p{L}[\p{L}²³]{0,14}\.?)?$/iu;

/** Parts `12.50 / 100 pcs`, `95,00 € pro Stunde` and `95.00/h` into the amount and what it is for. */
export const splitPerUnit = (text: string): PerUnit => {
  const match = suffix.exec(text);
  const isPer = match !== null && /\d/.test(text.slice(0, match.index)) && (match[1] || match[2]);
  if (!match || !isPer) return { amount: text.trim(), basis: null, unit: null };
  return { amount: text.slice(0, match.index).trim(), basis: match[1] ?? null, unit: match[2] ?? null };
};

const named = /(?:\/|\b(?:per|pro|je|par|por)\b)\s*(\p{L}[\p{L}²³]{0,14})/iu;
/** `Price per unit` names no unit. */
const noUnit =
  /^(?:unit|units|item|position|einheit|mengeneinheit|artikel|unité|article|unidad|artículo|unità|articolo|eenheid|eur|usd|gbp|chf)$/i;

/** The unit that the header of a price column names: `Price per hour`, `EUR/pcs`. */
export const findHeaderUnit = (text: string): string | null => {
  const unit = named.exec(text)?.[1];
  return unit === undefined || noUnit.test(unit) ? null : unit;
};
