import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { dateOfBirthRecognizer } from './date-of-birth.ts';
import { dateTimeRecognizer } from './date-time.ts';

const found = (text: string) => detectValues([dateTimeRecognizer, dateOfBirthRecognizer], text);

describe('dates of few figures', () => {
  it.each([
    ['Today is 21.5.21', '21.5.21'],
    ['Today is 05/21 and it rains', '05/21'],
    ['due 5/21,', '5/21'],
    ['valid until 05/2027', '05/2027'],
    ['exp. 12/27', '12/27'],
    ['gültig bis 03/2025', '03/2025'],
    ['am 3.5.21 um', '3.5.21'],
    ['vence el 3/25', '3/25'],
    ['Today is May-21', 'May-21'],
    ['from 05-May on', '05-May'],
  ])('are found behind a word for dates: %j', (text, value) => {
    expect(found(text)).toEqual([`DATE_TIME:${value}`]);
  });

  it.each([
    ['geb. am 14.3.85 in Wien', '14.3.85'],
    ['Geburtsdatum: 14.3.85', '14.3.85'],
    ['nato il 4.3.85 a Roma', '4.3.85'],
  ])('are days of birth behind words for one: %j', (text, value) => {
    expect(found(text)).toEqual([`DATE_OF_BIRTH:${value}`]);
  });

  it('are no day of birth without a year', () => {
    expect(found('born on 5/21')).toEqual(['DATE_TIME:5/21']);
  });

  it.each([
    '21.5.21',
    'Node 21.5.21',
    'see section 3.5.21',
    '5/21 of the cases',
    'the ratio 5/21',
    'Verordnung 12/2021',
    'page 5/21',
    'on 5/210 sheets',
    'on 13/45',
    'until 5/21/x7',
    'since 1.2.3.4',
    'due 21.13.21',
    'today, after all, some 5/21',
    'Oct-4 binds',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
