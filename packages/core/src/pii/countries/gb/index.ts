import type { Recognizer } from '../../engine/recognizer.ts';
import { gbBankAccount } from './bank-account.ts';
import { gbDrivingLicence } from './driving-licence.ts';
import { gbNhs } from './nhs.ts';
import { gbNino } from './nino.ts';
import { gbDigitPassport, gbPassport } from './passport.ts';
import { gbUtr } from './utr.ts';
import { gbVehicleRegistration } from './vehicle-registration.ts';

/** Ids of the United Kingdom. Postcodes are parts of addresses, and no ids: many people share one. */
export const gbRecognizers: readonly Recognizer[] = [
  gbNhs,
  gbNino,
  gbUtr,
  gbBankAccount,
  gbDrivingLicence,
  gbPassport,
  gbDigitPassport,
  gbVehicleRegistration,
];
