import type { Recognizer } from '../../engine/recognizer.ts';
import { usAbaRouting } from './aba-routing.ts';
import { usBankAccount } from './bank-account.ts';
import { usDea } from './dea.ts';
import { usDriverLicense } from './driver-license.ts';
import { usEin } from './ein.ts';
import { usItin } from './itin.ts';
import { usMbi } from './mbi.ts';
import { usPassport } from './passport.ts';
import { usSsn } from './ssn.ts';

/** Ids of the United States. */
export const usRecognizers: readonly Recognizer[] = [
  usSsn,
  usItin,
  usEin,
  usAbaRouting,
  usBankAccount,
  usDriverLicense,
  usPassport,
  usMbi,
  usDea,
];
