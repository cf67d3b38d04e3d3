import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { seOrganisationsnummer } from './organisationsnummer.ts';
import { sePersonnummer } from './personnummer.ts';

describe('sePersonnummer', () => {
  it.each([
    ['811228-9874', '811228-9874'],
    ['Personnummer: 19811228-9874', '19811228-9874'],
    ['Her Personnummer is 670919-9530, on file since 2019.', '670919-9530'],
    ['(19811228-9874)', '19811228-9874'],
    ['Name: Kim\nPersonnummer\n19811228-9874\n', '19811228-9874'],
    ['Personnummer: ６７０９１９-９５３０', '６７０９１９-９５３０'],
    ['Personnummer: 198112289874', '198112289874'],
    ['samordningsnummer 701063-2391', '701063-2391'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([sePersonnummer], text)).toEqual([`SE_PERSONNUMMER:${value}`]);
  });

  it.each([
    '811228-9873',
    '811328-9874',
    '811232-9874',
    '811228-9784',
    'Personnummer: 811228-9873',
    'Personnummer: 811328-9874',
    'SKU-811228-9874',
    '811228-9874-B7',
    'Personnummer: 4811228-9874',
    'Personnummer: 811228-987455',
    'We counted 8112289874 of them',
    '811228-987',
    '20811228-98745',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([sePersonnummer], text)).toEqual([]);
  });
});

describe('seOrganisationsnummer', () => {
  it.each([
    ['556016-0680', '556016-0680'],
    ['Organisation number: 202100-5489', '202100-5489'],
    ['Her Organisation number is 16556016-0680, on file since 2019.', '16556016-0680'],
    ['Organisation number (556016-0680)', '556016-0680'],
    ['Name: Kim\nOrganisation number\n202100-5489\n', '202100-5489'],
    ['Organisation number: １６５５６０１６-０６８０', '１６５５６０１６-０６８０'],
    ['Org.nr 556016-0680', '556016-0680'],
    ['organisationsnummer: 2021005489', '2021005489'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([seOrganisationsnummer], text)).toEqual([`SE_ORGANISATIONSNUMMER:${value}`]);
  });

  it.each([
    '556016-0681',
    '556016-0860',
    '416016-0680',
    'Organisation number: 556016-0681',
    'Organisation number: 556016-0860',
    'SKU-556016-0680',
    '556016-0680-B7',
    'Organisation number: 4556016-0680',
    'Organisation number: 556016-068055',
    'We counted 5560160680 of them',
    '556016-068',
    'telefon 5560160680',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([seOrganisationsnummer], text)).toEqual([]);
  });
});
