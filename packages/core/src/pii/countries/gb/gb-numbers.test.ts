import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { gbBankAccount } from './bank-account.ts';
import { gbNhs } from './nhs.ts';
import { gbNino } from './nino.ts';
import { gbUtr } from './utr.ts';

describe('gbNhs', () => {
  it.each([
    ['943 476 5919', '943 476 5919'],
    ['NHS number: 401-023-2137', '401-023-2137'],
    ['Her NHS number is 4505577104, on file since 2019.', '4505577104'],
    ['NHS number (943 476 5919)', '943 476 5919'],
    ['Name: Kim\nNHS number\n401-023-2137\n', '401-023-2137'],
    ['NHS number: ４５０５５７７１０４', '４５０５５７７１０４'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbNhs], text)).toEqual([`UK_NHS:${value}`]);
  });

  it.each([
    '943 476 5918',
    '401-023-2138',
    '4505577105',
    '0000000000',
    'NHS number: 943 476 5918',
    'NHS number: 401-023-2138',
    'SKU-943 476 5919',
    '943 476 5919-B7',
    'NHS number: 4943 476 5919',
    'NHS number: 943 476 591955',
    'call 401-023-2137',
    'phone 943 476 5919',
    'We counted 4505577104 of them',
    '943 476 59190',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbNhs], text)).toEqual([]);
  });
});

describe('gbNino', () => {
  it.each([
    ['AB123456C', 'AB123456C'],
    ['National Insurance: AB 12 34 56 C', 'AB 12 34 56 C'],
    ['Her National Insurance is JG121316A, on file since 2019.', 'JG121316A'],
    ['(AB 12 34 56 C)', 'AB 12 34 56 C'],
    ['National Insurance ab123456c', 'ab123456c'],
    ['Name: Kim\nNational Insurance\nAB 12 34 56 C\n', 'AB 12 34 56 C'],
    ['National Insurance: JG１２１３１６A', 'JG１２１３１６A'],
    ['NI number hh 01 02 03 d', 'hh 01 02 03 d'],
    ['AA-12-34-56-B', 'AA-12-34-56-B'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbNino], text)).toEqual([`UK_NINO:${value}`]);
  });

  it.each([
    'BG123456C',
    'AO123456C',
    'QA123456C',
    'DA123456C',
    'AB123456E',
    'NK123456A',
    'ZZ123456A',
    'National Insurance: BG123456C',
    'National Insurance: AO123456C',
    'SKU-AB123456C',
    'AB123456C-B7',
    'National Insurance: 4AB123456C',
    'National Insurance: AB123456CK7',
    'AB12345C',
    'AB1234567C',
    'AB123456',
    'part no AB123456C',
    'at 10 20 30 a person came',
    'my 12 34 56 b',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbNino], text)).toEqual([]);
  });
});

describe('gbUtr', () => {
  it.each([
    ['UTR: 1955839661', '1955839661'],
    ['Her UTR is 11234 56789, on file since 2019.', '11234 56789'],
    ['UTR (1123456789)', '1123456789'],
    ['Name: Kim\nUTR\n1955839661\n', '1955839661'],
    ['UTR: １１２３４ ５６７８９', '１１２３４ ５６７８９'],
    ['Self Assessment reference 1123456789K', '1123456789K'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbUtr], text)).toEqual([`UK_UTR:${value}`]);
  });

  it.each([
    '2123456789',
    '2955839661',
    'UTR: 2123456789',
    'UTR: 2955839661',
    'SKU-1123456789',
    '1123456789-B7',
    'UTR: 41123456789',
    'UTR: 112345678955',
    '0.1123456789',
    'We counted 1123456789 of them',
    'phone 1123456789',
    '1123456789',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbUtr], text)).toEqual([]);
  });
});

describe('gbBankAccount', () => {
  it.each([
    ['Sort code: 60-16-13', '60-16-13'],
    ['Her Sort code is 08-99-99, on file since 2019.', '08-99-99'],
    ['Sort code (20-00-00)', '20-00-00'],
    ['Name: Kim\nSort code\n60-16-13\n', '60-16-13'],
    ['Sort code: ０８-９９-９９', '０８-９９-９９'],
    ['sort code 200000', '200000'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([gbBankAccount], text)).toEqual([`UK_SORT_CODE:${value}`]);
  });

  it.each([
    '20-00-0',
    '20-0-000',
    'Sort code: 20-00-0',
    'Sort code: 20-0-000',
    'SKU-20-00-00',
    '20-00-00-B7',
    'Sort code: 420-00-00',
    '20-00-00',
    'date of birth 20-10-80',
    '20-10-80 was the date',
    'due 01-02-24',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([gbBankAccount], text)).toEqual([]);
  });
});

describe('an account number behind a sort code', () => {
  it.each([
    ['Sort code 20-00-00 account 55779911', '55779911'],
    ['Sort code: 20-00-00, account number: 55779911', '55779911'],
    ['Pay by BACS to 60-16-13 31926819', '31926819'],
    ['sort code 60-16-13, 31926819 please', '31926819'],
    ['Sort code 20-00-00 a/c no. 55779911', '55779911'],
    ['sort code 20-00-00, 55779911', '55779911'],
  ])('is found in %j', (text, value) => {
    expect(detectValues([gbBankAccount], text)).toContain(`UK_BANK_ACCOUNT:${value}`);
  });

  it.each([
    '55779911',
    'account 55779911',
    'Sort code 20-00-00 account 5577991',
    'Sort code 20-00-00 account 557799112',
    'Sort code 20-00-00 account 00000000',
    'Sort code 20-00-00 since 55779911',
    'Sort code 20-00-00 account 55779911-22',
    'on 01-02-24 55779911 people came',
    'Sort code 20-00-0 account 55779911',
    'Order 20-00-00 55779911',
  ])('is not seen in %j', (text) => {
    expect(
      detectValues([gbBankAccount], text).filter((value) => value.startsWith('UK_BANK_ACCOUNT')),
    ).toEqual([]);
  });
});
