import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

const digitsOf = (value: string): number => {
  let count = 0;
  for (let at = 0; at < value.length; at += 1) {
    const unit = value.charCodeAt(at);
    if (unit >= 48 && unit <= 57) count += 1;
  }
  return count;
};

/** Numbers of driving licences beside a label; the countries' own forms have recognisers of their own. */
export const driverLicenseRecognizer = patternRecognizer({
  name: 'driver-license',
  types: ['DRIVER_LICENSE'],
  description: 'numbers of driving licences beside a label for them',
  context: {
    en: "driver license,drivers license,driver's license,driver licence,driving licence,driving license,driver s licence,dl,dl number,license number,licence number,driver id,driver permit,learner permit,operator license".split(
      ',',
    ),
    de: ['führerschein', 'führerscheinnummer', 'fahrerlaubnis'],
    fr: ['permis de conduire', 'numéro de permis', 'permis'],
    es: ['permiso de conducir', 'carnet de conducir', 'licencia de conducir'],
    it: ['patente', 'patente di guida'],
    nl: ['rijbewijs', 'rijbewijsnummer'],
    pt: ['carta de condução', 'cnh', 'carteira de motorista'],
    pl: ['prawo jazdy'],
    sv: ['körkort'],
  },
  against: {
    en: 'phone,tel,fax,mobile,order,invoice,account,ssn,zip,passport,business license,software license,license key,product key,plate,license plate,medical license,policy,vin,card'.split(
      ',',
    ),
    de: ['telefon', 'tel', 'fax', 'rechnung', 'konto', 'plz', 'kennzeichen'],
  },
  rules: [
    {
      at: 'digit-or-code',
      head: [3, 18],
      regex: /[A-Z0-9]{6,18}/,
      score: piiScores.weak,
      because: 'six to eighteen letters and digits',
      validate: (value) => (digitsOf(value) >= 5 ? piiScores.weak : false),
    },
    {
      at: 'digit-or-code',
      head: [1, 5],
      regex: /[A-Z0-9]{1,5}(?:[ -][A-Z0-9]{2,7}){1,4}/,
      score: piiScores.weak,
      because: 'groups of letters and digits',
      validate: (value) => {
        if (digitsOf(value) < 5) return false;
        const compact = value.replace(/[ -]/g, '');
        const fits = compact.length >= 7 && compact.length <= 18;
        // Every group has a digit or is a short head of letters: words in capitals are none.
        const groups = value.split(/[ -]/);
        const plain = groups.every((group, index) => /\d/.test(group) || (index === 0 && group.length <= 3));
        return fits && plain ? piiScores.weak : false;
      },
    },
  ],
});
