const shape = /^[A-ZÄÖÜ0-9]+(?:[-._/][A-ZÄÖÜ0-9]+)*$/;
const dateLike = /^\d{1,4}[-./]\d{1,2}(?:[-./]\d{1,4})?$/;

/**
 * Whether a text has the shape of an item code: capitals and digits with separators between them, at least four
 * characters, and neither a plain number nor a date. `long` asks for five, with a separator or six without: in the
 * midst of a text sizes such as `M10` and words in capitals look the same.
 */
export const isCodeLike = (text: string, long = false): boolean => {
  if (!shape.test(text) || dateLike.test(text) || /^[\d.]+$/.test(text) || text.length < 4) return false;
  if (!/\d/.test(text) && !/[A-Z]-[A-Z]/.test(text)) return false;
  return !long || (text.length >= 5 && (/[-._/]/.test(text) || text.length >= 6));
};
