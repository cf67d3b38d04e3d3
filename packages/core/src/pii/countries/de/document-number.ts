import { machineReadableCheckDigit } from '../checksums/machine-readable.ts';
import { digitAt } from '../checksums/weighted-sum.ts';

/**
 * Whether the tenth character is the check digit of the nine before it, as on German identity cards and passports.
 * Source: ICAO Doc 9303 and the Bundesdruckerei's description of the Seriennummer.
 */
export const hasDocumentCheckDigit = (compact: string): boolean =>
  machineReadableCheckDigit(compact.slice(0, 9)) === digitAt(compact, 9);
