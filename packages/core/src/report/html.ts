/** Text that is known to be HTML; only `html` makes it, so that everything else is escaped. */
export type Markup = { readonly markup: string };
type Value = string | number | Markup | readonly Markup[] | null;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, and the ones that turn the direction of writing and so disguise names (`fdp.exe`). */
const disguises = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text as it may stand in an element or a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(disguises, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '');

const toText = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};

/** A template whose values are escaped unless they are markup themselves; `null` is nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.reduce((text, part, index) => `${text}${toText(values[index - 1] ?? null)}${part}`),
});

/** For text of our own that must not be escaped, such as a style sheet. */
export const trusted = (markup: string): Markup => ({ markup });
