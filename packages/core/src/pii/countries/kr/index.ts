import type { Recognizer } from '../../engine/recognizer.ts';
import { krBusinessRegistration } from './business-registration.ts';
import { krDriverLicense } from './driver-license.ts';
import { krPassport } from './passport.ts';
import { krResidentRegistration } from './resident-registration.ts';

/** Ids of Korea. */
export const krRecognizers: readonly Recognizer[] = [
  krResidentRegistration,
  krBusinessRegistration,
  krDriverLicense,
  krPassport,
];
