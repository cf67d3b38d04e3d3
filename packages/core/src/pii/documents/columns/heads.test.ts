import { describe, expect, it } from 'vitest';
import { hasHead } from './find-head.ts';
import { readHeader, toContextHead } from './read-header.ts';

describe('readHeader', () => {
  it.each([
    ['First name', 'PERSON'],
    ['lastName', 'PERSON'],
    ['contact_person', 'PERSON'],
    ['Nachname', 'PERSON'],
    ['Prénom', 'PERSON'],
    ['Apellidos', 'PERSON'],
    ['Cognome', 'PERSON'],
    ['Achternaam', 'PERSON'],
    ['Straße', 'STREET_ADDRESS'],
    ['Città', 'LOCATION'],
    ['País', 'LOCATION'],
    ['place of birth', 'LOCATION'],
    ['PLZ', 'ZIP_CODE'],
    ['Code postal', 'ZIP_CODE'],
    ['dateOfBirth', 'DATE_OF_BIRTH'],
    ['Fecha de nacimiento', 'DATE_OF_BIRTH'],
    ['Company', 'ORGANIZATION'],
  ])('takes %j for a head of %s', (head, type) => {
    expect(readHeader(head)?.type).toBe(type);
  });

  it.each([
    'E-mail address',
    'IP address',
    'File name',
    'Product name',
    'Competition name',
    'AgeGroup',
    'Status',
    'Total',
    '',
    null,
  ])('takes %j for no head of names or places', (head) => {
    expect(readHeader(head)).toBeNull();
  });

  it('is less sure of heads that also stand over things', () => {
    expect(readHeader('Name')?.sure).toBe(false);
    expect(readHeader('Full name')?.sure).toBe(true);
  });
});

describe('hasHead', () => {
  it.each([
    [
      [
        ['Name', 'City'],
        ['Anna', 'Paris'],
      ],
      true,
    ],
    [
      [
        ['Foo', 'Bar'],
        ['one', '17'],
      ],
      true,
    ],
    [
      [
        ['Anna', 'Paris'],
        ['Bob', 'Rome'],
      ],
      false,
    ],
    [
      [
        ['4711', 'Anna'],
        ['4712', 'Bob'],
      ],
      false,
    ],
    [
      [
        ['Name', 'Anna'],
        ['City', 'Paris'],
        ['Phone', '12'],
      ],
      false,
    ],
    [[['Name', 'City']], false],
    [
      [
        ['Name:', 'Herrn'],
        ['Telefon:', '030'],
        ['', 'x'],
        ['Ort:', 'Berlin'],
      ],
      false,
    ],
    [
      [
        ['GE2020211', 'Bar'],
        ['one', '17'],
      ],
      false,
    ],
    [
      [
        ['Total', ''],
        ['17', '18'],
      ],
      false,
    ],
  ])('%j: %s', (rows, expected) => {
    expect(hasHead(rows)).toBe(expected);
  });
});

describe('toContextHead', () => {
  it.each([
    ['Competition name', 'Competition'],
    ['league_name', 'league'],
    ['Name', 'Name'],
    ['Customer name', 'Customer name'],
    ['Phone number', 'Phone number'],
  ])('%j: %j', (head, expected) => {
    expect(toContextHead(head)).toBe(expected);
  });
});
