import type { ValueFinder } from '@assay/core/redaction';
import type { Carrier } from '../carriers/carrier.ts';
import { leakFound } from './leak-found.ts';

/**
 * Looks for every value in all texts of what was written, those that no reader shows included, and in the names of its
 * parts. Error (reject): `redaction.value-left`.
 */
export const assertPartsClean = (written: Carrier, finder: ValueFinder): void => {
  for (const { text, always } of written.texts) {
    if (always === undefined && finder.find(text).length > 0) throw leakFound('a text of the file');
  }
  for (const name of written.partNames) {
    if (finder.find(name).length > 0) throw leakFound('the name of a part of the file');
  }
};
