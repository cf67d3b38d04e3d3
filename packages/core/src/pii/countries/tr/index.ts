import type { Recognizer } from '../../engine/recognizer.ts';
import { trLicencePlate } from './licence-plate.ts';
import { trNationalId } from './national-id.ts';

/** Ids of Turkey. */
export const trRecognizers: readonly Recognizer[] = [trNationalId, trLicencePlate];
