import type { EInvoiceValue } from './invoice-data.ts';
import type { Converted } from './to-value.ts';

/** Keeps what was converted and notes the names of what broke its format. */
export const collectValues = <Name extends string>(
  converted: Record<Name, Converted>,
  invalid: string[],
): Partial<Record<Name, EInvoiceValue>> => {
  const values: Partial<Record<Name, EInvoiceValue>> = {};
  for (const name of Object.keys(converted) as Name[]) {
    const item: Converted = converted[name];
    if (item === 'invalid') invalid.push(name);
    else if (item !== null) values[name] = item;
  }
  return values;
};
