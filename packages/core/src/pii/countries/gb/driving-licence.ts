import { piiScores } from '../../engine/pii-entity.ts';
import { isDayOfShortYear } from '../checksums/calendar.ts';
import { digitAt } from '../checksums/weighted-sum.ts';
import { idRecognizer, words } from '../id-recognizer.ts';

/**
 * Whether sixteen characters are the number of a driving licence of Great Britain: five of the surname filled up with
 * nines, the date of birth (decade, month with 50 added for women, day, year), two initials or nines, and three more.
 * The date must be in the calendar. Source: DVLA, "Driving licence number" in INF1D.
 */
export const isBritishDrivingLicence = (compact: string): boolean => {
  if (
    !/^[A-Z](?:[A-Z]{4}|[A-Z]{3}9|[A-Z]{2}99|[A-Z]999|9999)\d{6}(?:[A-Z]{2}|[A-Z]9|99)[1-9A-Z][A-Z]{2}$/.test(
      compact,
    )
  ) {
    return false;
  }
  const month = Number(compact.slice(6, 8));
  return isDayOfShortYear({
    year: digitAt(compact, 5) * 10 + digitAt(compact, 10),
    month: month > 50 ? month - 50 : month,
    day: Number(compact.slice(8, 10)),
  });
};

/** Driving licences of Great Britain. */
export const gbDrivingLicence = idRecognizer({
  name: 'gb-driving-licence',
  types: ['UK_DRIVING_LICENCE'],
  description: 'driving licences of Great Britain by form and the date of birth within',
  languages: ['en'],
  countries: ['GB'],
  context: {
    en: words(
      'driving licence, driving licence number, driving license, driver number, driver licence, drivers licence, licence number, licence no, dvla, licence',
    ),
  },
  rules: [
    {
      regex: /[A-Z][A-Z9]{4}\d{6}[A-Z9]{2}[A-Z\d][A-Z]{2}/,
      at: 'code',
      head: [16, 16],
      score: piiScores.certain,
      because: 'letters of a surname, a date of birth and initials in sixteen characters',
      form: isBritishDrivingLicence,
    },
    {
      regex:
        /[A-Z][A-Z9]{4}[ -]\d{6}[ -][A-Z9]{2}[A-Z\d][A-Z]{2}|[A-Z][A-Z9]{4} \d{6} [A-Z9]{2} ?[A-Z\d][A-Z]{2}/,
      at: 'code',
      head: [5, 5],
      score: piiScores.certain,
      because: 'letters of a surname, a date of birth and initials in sixteen characters',
      form: isBritishDrivingLicence,
    },
  ],
});
