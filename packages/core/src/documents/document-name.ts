import { rejectError } from '../errors.ts';

/** Errors: `document.invalid-name` (reject). */
export const assertDocumentName = (name: string): void => {
  if (name.length > 0 && name.length <= 1_024) return;
  throw rejectError('document.invalid-name', 'A document needs a name of 1 to 1,024 characters.');
};
