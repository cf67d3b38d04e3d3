import type { Recognizer } from '../../engine/recognizer.ts';
import { euVatNumber } from './vat-number.ts';

/** Ids that the member states of the European Union share. */
export const euRecognizers: readonly Recognizer[] = [euVatNumber];
