import type { Recognizer } from '../../engine/recognizer.ts';
import { ngBvn } from './bvn.ts';
import { ngNin } from './nin.ts';
import { ngVehicleRegistration } from './vehicle-registration.ts';

/** Ids of Nigeria. */
export const ngRecognizers: readonly Recognizer[] = [ngNin, ngBvn, ngVehicleRegistration];
