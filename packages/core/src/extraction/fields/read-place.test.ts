import { describe, expect, it } from 'vitest';
import { readDuration } from './read-duration.ts';
import { readPlace } from './read-place.ts';

describe('readPlace', () => {
  it.each([
    ['the State of Oregon. Employee agrees', 'Oregon'],
    ['THE STATE OF DELAWARE', 'Delaware'],
    ['England and Wales without regard', 'England and Wales'],
    ['The Commonwealth of Virginia, exclusive of its rules', 'Virginia'],
    ['Ohio Applicable To Agreements made there', 'Ohio'],
    ['English law', 'England'],
    ['Recht der Republik Österreich unter Ausschluss des UN-Kaufrechts', 'Recht der Republik Österreich'],
    ['deutsches Recht', 'deutsches Recht'],
    ['Delaware', 'Delaware'],
    ['Estonia', 'Estonia'],
    ['Lesotho', 'Lesotho'],
    ['dem schweizerischem Recht', 'schweizerisches Recht'],
  ])('reads %j as %s', (text, value) => {
    expect(readPlace(text)?.value).toBe(value);
  });

  it('takes no place from words of the clause itself', () => {
    expect(readPlace('This Agreement')).toBeNull();
    expect(readPlace('das Recht auf Kündigung')).toBeNull();
    expect(readPlace('Le présent contrat est soumis')).toBeNull();
    expect(readPlace('El contrato se rige')).toBeNull();
    expect(readPlace('Il presente accordo')).toBeNull();
    expect(readPlace('Deze overeenkomst')).toBeNull();
  });
});

describe('readDuration', () => {
  it.each([
    ['two (2) years', '2 years'],
    ['24 Monate', '24 Monate'],
    ['ninety days', '90 days'],
    ['18-month', '18 month'],
  ])('reads %j as %s', (text, value) => {
    expect(readDuration(text)?.value).toBe(value);
  });

  it('finds none where no unit of time stands', () => {
    expect(readDuration('three parties')).toBeNull();
  });
});
