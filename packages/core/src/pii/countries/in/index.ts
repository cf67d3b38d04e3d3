import type { Recognizer } from '../../engine/recognizer.ts';
import { inAadhaar } from './aadhaar.ts';
import { inGstin } from './gstin.ts';
import { inPan } from './pan.ts';
import { inPassport } from './passport.ts';
import { inUpi } from './upi.ts';
import { inVehicleRegistration } from './vehicle-registration.ts';
import { inVoter } from './voter.ts';

/** Ids of India. */
export const inRecognizers: readonly Recognizer[] = [
  inAadhaar,
  inPan,
  inGstin,
  inVoter,
  inVehicleRegistration,
  inPassport,
  inUpi,
];
