import { piiScores } from '../../engine/pii-entity.ts';
import { digitAt, isOneCharacter, weightedSum } from '../checksums/weighted-sum.ts';
import { idRecognizer, ownForm, words } from '../id-recognizer.ts';

/**
 * Whether nine digits are a lifelong number of a doctor: six digits, their check digit by weights 4 and 9, and two of the
 * specialty. Source: KBV, Richtlinie zur Vergabe der Arztnummern (§ 75 Abs. 7 SGB V).
 */
export const isDoctorNumber = (digits: string): boolean =>
  /^\d{9}$/.test(digits) &&
  !isOneCharacter(digits) &&
  (10 - (weightedSum(digits, [4, 9, 4, 9, 4, 9]) % 10)) % 10 === digitAt(digits, 6);

/** Numbers of doctors in Germany. */
export const deDoctorNumber = idRecognizer({
  name: 'de-doctor-number',
  types: ['DE_LANR'],
  description: 'lifelong numbers of doctors in Germany by checksum, beside words that name them',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('lanr, doctor number, physician number'),
    de: words('lanr, arztnummer, arzt-nr, lebenslange arztnummer, vertragsarztnummer, arztnr'),
  },
  rules: [
    {
      regex: /\d{9}/,
      head: [9, 9],
      score: piiScores.weak,
      because: 'nine digits whose checksum holds',
      check: isDoctorNumber,
    },
  ],
});

/** Numbers of practices in Germany; no check digit is public. Source: KBV, the same guideline. */
export const dePracticeNumber = idRecognizer({
  name: 'de-practice-number',
  types: ['DE_BSNR'],
  description: 'numbers of practices in Germany, beside words that name them',
  languages: ['de'],
  countries: ['DE'],
  context: {
    en: words('bsnr, practice number'),
    de: words(
      'bsnr, betriebsstattennummer, betriebsstatten-nr, betriebsstatte, nebenbetriebsstattennummer, nbsnr',
    ),
  },
  rules: [
    {
      regex: /\d{9}/,
      head: [9, 9],
      score: ownForm,
      because: 'nine digits',
      form: (digits) => !isOneCharacter(digits),
    },
  ],
});
