import type { Recognizer } from '../../engine/recognizer.ts';
import { deCommercialRegister } from './commercial-register.ts';
import { deDoctorNumber, dePracticeNumber } from './doctor-numbers.ts';
import { deHealthInsurance } from './health-insurance.ts';
import { deIdCard } from './id-card.ts';
import { deLicencePlate } from './licence-plate.ts';
import { dePassport } from './passport.ts';
import { deSocialSecurity } from './social-security.ts';
import { deTaxId } from './tax-id.ts';
import { deTaxNumber } from './tax-number.ts';

/** Ids of Germany. */
export const deRecognizers: readonly Recognizer[] = [
  deTaxId,
  deTaxNumber,
  deSocialSecurity,
  deHealthInsurance,
  deIdCard,
  dePassport,
  deCommercialRegister,
  deLicencePlate,
  deDoctorNumber,
  dePracticeNumber,
];
