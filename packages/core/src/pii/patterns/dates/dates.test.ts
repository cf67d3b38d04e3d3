import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { ageRecognizer } from './age.ts';
import { dateOfBirthRecognizer } from './date-of-birth.ts';
import { dateTimeRecognizer } from './date-time.ts';

const found = (text: string) =>
  detectValues([dateTimeRecognizer, dateOfBirthRecognizer, ageRecognizer], text);

describe('dates and times', () => {
  it.each([
    ['on 2021-12-24.', '2021-12-24'],
    ['2000-04-16 11:34:35', '2000-04-16 11:34:35'],
    ['2000-04-16T11:34:35.123Z', '2000-04-16T11:34:35.123Z'],
    ['due 24.12.2021', '24.12.2021'],
    ['on 2/16/1942,', '2/16/1942'],
    ['12 March 2020', '12 March 2020'],
    ['March 12th, 2020 at 10:30', 'March 12th, 2020 at 10:30'],
    ['am 3. Oktober 1990', '3. Oktober 1990'],
    ['12-Mar-2020', '12-Mar-2020'],
    ['le 1er janvier 2022', '1er janvier 2022'],
    ['el 5 de mayo de 2021', '5 de mayo de 2021'],
    ['2021年3月5日に', '2021年3月5日'],
    ['in March 2020', 'March 2020'],
    ['at 5:30 pm', '5:30 pm'],
    ['on Saturday', 'Saturday'],
    ['since 2014 it', '2014'],
    ['dnia 7 maja 2020', '7 maja 2020'],
    ['3rd of May', '3rd of May'],
    ['on 22-Jan-21.', '22-Jan-21'],
    ['on Monday, March 3, 2021', 'Monday, March 3, 2021'],
    ['Dienstag, den 4. Mai 2021', 'Dienstag, den 4. Mai 2021'],
    ['родилась 2 февраля 2020 года', '2 февраля 2020'],
    ['στις 5 Μαΐου 2021', '5 Μαΐου 2021'],
    ['la 3 octombrie 2019', '3 octombrie 2019'],
    ['29, March 3rd, 2024', 'March 3rd, 2024'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([`DATE_TIME:${value}`]);
  });

  it.each([
    'version 24.12.2021',
    '2021-13-24',
    '2021-02-30',
    '30.02.2021',
    '99.12.2021',
    '2021-12-24-01',
    'v2021-12-24x',
    'section 1.2.34',
    'you may 5 times',
    'march on 3 roads',
    'costs 2014 in all',
    'item 1.2.2021.5',
    '12/34/5678',
    '25:61',
    'ratio 12:30',
    'Mark 5',
    '2014 pieces',
    'the second one',
    '1 out of 10',
    'the factor Oct-4 binds',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('dates of birth', () => {
  it.each([
    ['DOB: 02/16/1942', '02/16/1942'],
    ['born on 12 March 1980', '12 March 1980'],
    ['geb. 03.10.1990', '03.10.1990'],
    ['née le 5 mai 1977', '5 mai 1977'],
    ['fecha de nacimiento: 05/11/1985', '05/11/1985'],
    ['"dateOfBirth": "1980-01-02"', '1980-01-02'],
    ['生年月日：1980年1月2日', '1980年1月2日'],
    ['Data di nascita 07-08-1999', '07-08-1999'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([`DATE_OF_BIRTH:${value}`]);
  });

  it('are told apart from other dates beside them', () => {
    expect(found('DOB 01/02/1980, admitted 03/04/2020')).toEqual([
      'DATE_OF_BIRTH:01/02/1980',
      'DATE_TIME:03/04/2020',
    ]);
  });

  it.each([
    'issued on 2021-12-24',
    'the stubborn 2021-12-24',
    'Invoice date 24.12.2021',
    'reborn 12 March 1980',
  ])('are not seen in %j', (text) => {
    expect(found(text).some((one) => one.startsWith('DATE_OF_BIRTH'))).toBe(false);
  });
});

describe('ages', () => {
  it.each([
    ['a 34-year-old man', '34'],
    ['She is 61 years old', '61'],
    ['aged 19,', '19'],
    ['Age: 74', '74'],
    ['Alter: 45', '45'],
    ['elle a 34 ans', '34'],
    ['tiene 52 años', '52'],
    ['82 yo male', '82'],
    ['a 42yo male', '42'],
    ['a 7-month-old baby', '7'],
    ['im 17 and bored', '17'],
    ['I am 34.', '34'],
    ['Patient Ada Lind, 67, was admitted', '67'],
    ['der 17-jährige Schüler', '17'],
    ['at the age of 9', '9'],
    ['45歳', '45'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([`AGE:${value}`]);
  });

  it.each([
    'a term of 5 years',
    'aged 340',
    'pendant 5 ans',
    'page 34',
    'Ada Lind, 67, left the race',
    'patient files in High Street, 67, Leeds',
    'the patients, 67, were seen',
    'the price is 34 euros',
    'the total is 34.',
    '3.5 year plan',
    'ages ago, 12 of them',
    '0 years',
    'percentage: 34%',
    'It is 34 degrees',
    'age 18-25%',
    'cache age 5 GB',
    'max age 60 seconds',
    '400yo wine',
    'im 2013 model',
  ])('are not seen in %j', (text) => {
    expect(found(text).filter((one) => one.startsWith('AGE'))).toEqual([]);
  });
});
