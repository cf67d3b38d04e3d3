import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The values of A to Z; I, O and Q are not used. */
const letterValues = '12345678012345070923456789';

const worth = (character: string): number =>
  /\d/.test(character) ? Number(character) : Number(letterValues.charAt(character.charCodeAt(0) - 65));

const hasCheckDigit = (vin: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * worth(vin.charAt(index)), 0);
  return vin.charAt(8) === '0123456789X'.charAt(sum % 11);
};

/**
 * How sure seventeen characters are the identification number of a vehicle: those of North America (1 to 5) and China (L)
 * have a check digit by law, others may have one. All end in four digits. Sources: ISO 3779; 49 CFR 565.15; GB 16735.
 */
export const judgeVin = (value: string): { score: number; verified: boolean } | false => {
  const vin = value.toUpperCase();
  if (!/^[A-HJ-NPR-Z0-9]{13}\d{4}$/.test(vin) || !/[A-Z]/.test(vin.slice(0, 12))) return false;
  if (new Set(vin).size < 5) return false;
  const checked = hasCheckDigit(vin);
  if (/^[1-5L]/.test(vin))
    return checked && { score: isOneCase(value) ? 0.75 : piiScores.weak, verified: true };
  return { score: checked && vin === value ? piiScores.moderate : piiScores.weak, verified: checked };
};

const isOneCase = (value: string): boolean => value === value.toUpperCase();

/** Identification numbers of vehicles. */
export const vinRecognizer = patternRecognizer({
  name: 'vin',
  types: ['VIN'],
  description: 'identification numbers of vehicles by form and check digit',
  context: {
    en: 'vin,vin number,vehicle identification number,vehicle identification,chassis,chassis number,chassis no,frame number,vehicle'.split(
      ',',
    ),
    de: [
      'fin',
      'fahrgestellnummer',
      'fahrzeug-identifizierungsnummer',
      'fahrzeugidentifikationsnummer',
      'fgstnr',
    ],
    fr: ['numéro de série du véhicule', 'numéro de châssis', 'châssis', 'vin'],
    es: ['bastidor', 'número de bastidor', 'chasis', 'número de chasis', 'vin'],
    it: ['telaio', 'numero di telaio', 'vin'],
    nl: ['chassisnummer', 'vin'],
    pt: ['chassi', 'chassis', 'número do chassi'],
    pl: ['numer nadwozia', 'nr vin', 'vin'],
    sv: ['chassinummer'],
  },
  against: { en: ['serial', 'hash', 'commit', 'token', 'key', 'order', 'tracking', 'sku', 'part'] },
  rules: [
    {
      at: 'digit-or-code',
      head: [17, 17],
      regex: /[A-HJ-NPR-Z0-9]{17}/i,
      score: piiScores.weak,
      because: 'seventeen characters as vehicles have them',
      validate: judgeVin,
    },
  ],
});
