import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { usAbaRouting } from './aba-routing.ts';
import { usBankAccount } from './bank-account.ts';
import { usEin } from './ein.ts';
import { usItin } from './itin.ts';
import { usSsn } from './ssn.ts';

describe('usSsn', () => {
  it.each([
    ['078-05-1123', '078-05-1123'],
    ['SSN: 536-22-8726', '536-22-8726'],
    ['Her SSN is 212 09 9999, on file since 2019.', '212 09 9999'],
    ['(536-22-8726)', '536-22-8726'],
    ['Name: Kim\nSSN\n536-22-8726\n', '536-22-8726'],
    ['SSN: ２１２ ０９ ９９９９', '２１２ ０９ ９９９９'],
    ['my social security number is 078051123', '078051123'],
    ['SSN# 536.22.8726', '536.22.8726'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usSsn], text)).toEqual([`US_SSN:${value}`]);
  });

  it.each([
    '000-12-3456',
    '666-12-3456',
    '900-12-3456',
    '123-00-4567',
    '123-45-0000',
    '078-05-1120',
    '219-09-9999',
    'SSN: 000-12-3456',
    'SSN: 666-12-3456',
    'SKU-078-05-1123',
    '078-05-1123-B7',
    'SSN: 4078-05-1123',
    'SSN: 078-05-112355',
    '078-051-123',
    '078-05.1123',
    '078 05-1123',
    'call 078-05-11234',
    '078051123',
    'order 078051123',
    'Part number 078-05-1123',
    'Ticket #078-05-1123',
    'Ref: 078-05-1123',
    'serial no. 078-05-1123',
    '$078-05-1123',
    '550e8400-e29b-078-05-1123',
    '12-078-05-1123',
    '078-05-1123-4',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usSsn], text)).toEqual([]);
  });
});

describe('usItin', () => {
  it.each([
    ['911-70-1234', '911-70-1234'],
    ['ITIN: 999-88-1234', '999-88-1234'],
    ['Her ITIN is 912 92 4567, on file since 2019.', '912 92 4567'],
    ['(999-88-1234)', '999-88-1234'],
    ['Name: Kim\nITIN\n999-88-1234\n', '999-88-1234'],
    ['ITIN: ９１２ ９２ ４５６７', '９１２ ９２ ４５６７'],
    ['taxpayer id 911701234', '911701234'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usItin], text)).toEqual([`US_ITIN:${value}`]);
  });

  it.each([
    '911-93-1234',
    '911-89-1234',
    '911-66-1234',
    '811-70-1234',
    '911-49-1234',
    '911-70-0000',
    'ITIN: 911-93-1234',
    'ITIN: 911-89-1234',
    'SKU-911-70-1234',
    '911-70-1234-B7',
    'ITIN: 4911-70-1234',
    'ITIN: 911-70-123455',
    '911701234',
    '911-701-234',
    '911-70.1234',
    'order 911701234',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usItin], text)).toEqual([]);
  });
});

describe('usEin', () => {
  it.each([
    ['EIN: 95-1234567', '95-1234567'],
    ['Her EIN is 83-7654321, on file since 2019.', '83-7654321'],
    ['EIN (12-3456789)', '12-3456789'],
    ['Name: Kim\nEIN\n95-1234567\n', '95-1234567'],
    ['EIN: ８３-７６５４３２１', '８３-７６５４３２１'],
    ['Employer Identification Number 123456789', '123456789'],
    ['Federal Tax ID: 95-1234567', '95-1234567'],
    ['FEIN 83-7654321', '83-7654321'],
    ['EIN 831234567', '831234567'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usEin], text)).toEqual([`US_EIN:${value}`]);
  });

  it.each([
    '07-1234567',
    '89-1234567',
    '00-1234567',
    '17-1234567',
    'EIN: 07-1234567',
    'EIN: 89-1234567',
    'SKU-12-3456789',
    '12-3456789-B7',
    'EIN: 412-3456789',
    'EIN: 12-345678955',
    '12-3456789',
    'Zimmer 12-3456789 ist ein Zimmer',
    '12-34567890',
    '123-456789',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usEin], text)).toEqual([]);
  });
});

describe('usAbaRouting', () => {
  it.each([
    ['Routing number: 121000358', '121000358'],
    ['Her Routing number is 322271627, on file since 2019.', '322271627'],
    ['Routing number (021000021)', '021000021'],
    ['Name: Kim\nRouting number\n121000358\n', '121000358'],
    ['Routing number: ３２２２７１６２７', '３２２２７１６２７'],
    ['ABA: 0210-0002-1', '0210-0002-1'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usAbaRouting], text)).toEqual([`ABA_ROUTING_NUMBER:${value}`]);
  });

  it.each([
    '021000022',
    '121000359',
    '131000352',
    '991000019',
    'Routing number: 021000022',
    'Routing number: 121000359',
    'SKU-021000021',
    '021000021-B7',
    'Routing number: 4021000021',
    'Routing number: 02100002155',
    '0.021000021',
    '000000000',
    '021000021',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usAbaRouting], text)).toEqual([]);
  });
});

describe('usBankAccount', () => {
  it.each([
    ['Account number: 12345678901', '12345678901'],
    ['Her Account number is 4321098765, on file since 2019.', '4321098765'],
    ['Account number (945456787654)', '945456787654'],
    ['Name: Kim\nAccount number\n12345678901\n', '12345678901'],
    ['Account number: ４３２１０９８７６５', '４３２１０９８７６５'],
    ['checking account 000123456789', '000123456789'],
    ['Acct no. 12345-678901', '12345-678901'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([usBankAccount], text)).toEqual([`US_BANK_NUMBER:${value}`]);
  });

  it.each([
    '1234567',
    '123456789012345678',
    '00000000000',
    'Account number: 1234567',
    'Account number: 123456789012345678',
    'SKU-945456787654',
    '945456787654-B7',
    '0.945456787654',
    '945456787654',
    'routing number 021000021',
    'phone 4321098765',
    'account of events',
    'in 2019 the account closed',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([usBankAccount], text)).toEqual([]);
  });
});
