import type { Recognizer } from '../../engine/recognizer.ts';
import { trLicencePlate } from './licence-plate.ts';
import { trNationalId } from './national-id.ts';
import { trTaxId } from './tax-id.ts';

/** Ids of Turkey. */
export const trRecognizers: readonly Recognizer[] = [trNationalId, trTaxId, trLicencePlate];
