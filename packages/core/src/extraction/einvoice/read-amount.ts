import { findFirst, type XmlElement } from './parse-xml.ts';
import { toAmountValue } from './to-value.ts';

/** An amount of the document level as a decimal string; what breaks the format is noted by its element's name. */
export const readAmount = (options: {
  parent: XmlElement;
  path: string;
  invalid: string[];
}): string | null => {
  const amount = toAmountValue(findFirst(options.parent, options.path));
  if (amount !== 'invalid') return amount?.value ?? null;
  options.invalid.push(options.path);
  return null;
};
