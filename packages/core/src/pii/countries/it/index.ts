import type { Recognizer } from '../../engine/recognizer.ts';
import { itDriverLicense } from './driver-license.ts';
import { itFiscalCode } from './fiscal-code.ts';
import { itIdentityCard } from './identity-card.ts';
import { itPassport } from './passport.ts';
import { itVatCode } from './vat-code.ts';

/** Ids of Italy. */
export const itRecognizers: readonly Recognizer[] = [
  itFiscalCode,
  itVatCode,
  itIdentityCard,
  itPassport,
  itDriverLicense,
];
