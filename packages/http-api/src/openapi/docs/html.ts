/** Text that is known to be HTML; only `html` and `trusted` make it, so that everything else is escaped. */
export type Markup = { readonly markup: string };
type Value = string | number | Markup | readonly Markup[] | null;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const toText = (value: Value): string => {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).replace(/[&<>"']/g, (character) => entities[character] ?? '');
  }
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};

/** A template whose values are escaped unless they are markup themselves; `null` is nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.reduce((text, part, index) => `${text}${toText(values[index - 1] ?? null)}${part}`),
});

/** For text of our own that must not be escaped, such as a style sheet. */
export const trusted = (markup: string): Markup => ({ markup });

/** Text of a declaration, in which `back quotes` enclose code. */
export const prose = (text: string): Markup => ({
  markup: text
    .split('`')
    .map((part, place) => (place % 2 === 0 ? toText(part) : `<code>${toText(part)}</code>`))
    .join(''),
});
