import type { Recognizer } from '../engine/recognizer.ts';
import { ageRecognizer } from './dates/age.ts';
import { dateOfBirthRecognizer } from './dates/date-of-birth.ts';
import { dateTimeRecognizer } from './dates/date-time.ts';
import { driverLicenseRecognizer } from './ids/driver-license.ts';
import { imeiRecognizer } from './ids/imei.ts';
import { licensePlateRecognizer } from './ids/license-plate.ts';
import { medicalRecordNumberRecognizer } from './ids/medical-record-number.ts';
import { npiRecognizer } from './ids/npi.ts';
import { passportRecognizer } from './ids/passport.ts';
import { vinRecognizer } from './ids/vin.ts';
import { bicRecognizer } from './money/bic.ts';
import { creditCardRecognizer } from './money/credit-card.ts';
import { cryptoWalletRecognizer } from './money/crypto-wallet.ts';
import { ibanRecognizer } from './money/iban.ts';
import { phoneRecognizer } from './phone/phone.ts';
import { apiKeyRecognizer } from './secrets/api-key.ts';
import { connectionStringRecognizer } from './secrets/connection-string.ts';
import { jsonWebTokenRecognizer } from './secrets/json-web-token.ts';
import { labelledSecretRecognizer } from './secrets/labelled-secret.ts';
import { privateKeyRecognizer } from './secrets/private-key.ts';
import { emailRecognizer } from './web/email.ts';
import { ipAddressRecognizer } from './web/ip-address.ts';
import { macRecognizer } from './web/mac.ts';
import { spelledEmailRecognizer } from './web/spelled-email.ts';
import { urlRecognizer } from './web/url.ts';

/** Recognisers by shape of what is written the same way everywhere. */
export const genericRecognizers: readonly Recognizer[] = [
  emailRecognizer,
  spelledEmailRecognizer,
  urlRecognizer,
  ipAddressRecognizer,
  macRecognizer,
  creditCardRecognizer,
  ibanRecognizer,
  bicRecognizer,
  cryptoWalletRecognizer,
  apiKeyRecognizer,
  jsonWebTokenRecognizer,
  privateKeyRecognizer,
  labelledSecretRecognizer,
  connectionStringRecognizer,
  phoneRecognizer,
  dateTimeRecognizer,
  dateOfBirthRecognizer,
  ageRecognizer,
  medicalRecordNumberRecognizer,
  npiRecognizer,
  passportRecognizer,
  driverLicenseRecognizer,
  licensePlateRecognizer,
  imeiRecognizer,
  vinRecognizer,
];
