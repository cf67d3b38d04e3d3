import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectValues } from '../engine/testing/detect-values.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { isEgn } from './bg/egn.ts';
import { isBalticCode } from './checksums/baltic-code.ts';
import { isDoctorNumber } from './de/doctor-numbers.ts';
import { isIsraeliId } from './il/identity-number.ts';
import { countryRecognizers } from './index.ts';
import { isInn } from './ru/inn.ts';
import { isSnils } from './ru/snils.ts';

const found = (text: string) => detectValues([...genericRecognizers, ...countryRecognizers], text);

describe('ids of further countries and offices', () => {
  it.each([
    ['LANR: 123456601 des behandelnden Arztes', 'DE_LANR:123456601'],
    ['Arztnummer 987654401 auf dem Rezept', 'DE_LANR:987654401'],
    ['Betriebsstättennummer: 021234568', 'DE_BSNR:021234568'],
    ['BSNR 711234567 der Praxis', 'DE_BSNR:711234567'],
    ['BSB: 062-000', 'AU_BSB:062-000'],
    ['BSB 062000', 'AU_BSB:062000'],
    ['bank account 062-000 12345678', 'AU_BANK_ACCOUNT:062-000 12345678'],
    ['pay to asha.k@okaxis today', 'IN_UPI:asha.k@okaxis'],
    ['9876543210@ybl', 'IN_UPI:9876543210@ybl'],
    ['MyKad 880512-14-5678', 'MY_NRIC:880512-14-5678'],
    ['No. Kad Pengenalan: 880512145678', 'MY_NRIC:880512145678'],
    ['880512-14-5678', 'MY_NRIC:880512-14-5678'],
    ['NIK: 3171015205900002', 'ID_NIK:3171015205900002'],
    ['No. KTP 317101.520590.0002', 'ID_NIK:317101.520590.0002'],
    ['TIN: 123-456-789-000', 'PH_TIN:123-456-789-000'],
    ['UMID CRN 0111-1234567-8', 'PH_UMID:0111-1234567-8'],
    ['SSS number 34-1234567-8', 'PH_SSS:34-1234567-8'],
    ['PhilHealth No. 12-345678901-2', 'PH_PHILHEALTH:12-345678901-2'],
    ['ИНН 500100732259', 'RU_INN:500100732259'],
    ['ИНН: 7707083893', 'RU_INN:7707083893'],
    ['СНИЛС 112-233-445 95', 'RU_SNILS:112-233-445 95'],
    ['112-233-445 95', 'RU_SNILS:112-233-445 95'],
    ['паспорт серия 45 08 № 123456', 'RU_PASSPORT:45 08 № 123456'],
    ['паспорт 4508 123456', 'RU_PASSPORT:4508 123456'],
    ['Teudat Zehut 312345671', 'IL_IDENTITY_NUMBER:312345671'],
    ['תעודת זהות 312345671', 'IL_IDENTITY_NUMBER:312345671'],
    ['isikukood 37605030299', 'EE_PERSONAL_CODE:37605030299'],
    ['asmens kodas: 33309240064', 'LT_PERSONAL_CODE:33309240064'],
    ['ЕГН 7523169263', 'BG_EGN:7523169263'],
    ['EGN: 8032056031', 'BG_EGN:8032056031'],
  ])('are found in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['LANR: 123456901', 'DE_LANR'],
    ['BSNR 000000000', 'DE_BSNR'],
    ['order 021234568', 'DE_BSNR'],
    ['page 062-000', 'AU_BSB'],
    ['BSB 062-0001', 'AU_BSB'],
    ['asha@okaxis.com', 'IN_UPI'],
    ['mail asha@upi.example.org', 'IN_UPI'],
    ['a@ybl', 'IN_UPI'],
    ['@paytm announced', 'IN_UPI'],
    ['asha@okaxiss', 'IN_UPI'],
    ['880532-14-5678', 'MY_NRIC'],
    ['880512-00-5678', 'MY_NRIC'],
    ['order 880512-14-5678', 'MY_NRIC'],
    ['We counted 880512145678 of them', 'MY_NRIC'],
    ['NIK: 3171013205990002', 'ID_NIK'],
    ['NIK: 0071015205900002', 'ID_NIK'],
    ['We counted 3171015205900002 of them', 'ID_NIK'],
    ['123-456-789-000', 'PH_TIN'],
    ['part 34-1234567-8', 'PH_SSS'],
    ['34-1234567-8', 'PH_SSS'],
    ['INN: 500100732258', 'RU_INN'],
    ['We counted 500100732259 of them', 'RU_INN'],
    ['СНИЛС 112-233-445 96', 'RU_SNILS'],
    ['заказ 4508 123456', 'RU_PASSPORT'],
    ['Teudat Zehut 312345672', 'IL_IDENTITY_NUMBER'],
    ['312345671', 'IL_IDENTITY_NUMBER'],
    ['isikukood 37605030298', 'EE_PERSONAL_CODE'],
    ['isikukood 37613030299', 'EE_PERSONAL_CODE'],
    ['asmens kodas: 33309240065', 'LT_PERSONAL_CODE'],
    ['EGN: 7523169264', 'BG_EGN'],
    ['EGN: 7573169263', 'BG_EGN'],
    ['phone 7523169263', 'BG_EGN'],
  ])('are not seen in %j', (text, type) => {
    expect(found(text).filter((value) => value.startsWith(type))).toEqual([]);
  });
});

describe.each([
  { name: 'LANR', holds: isDoctorNumber, value: '123456601', check: 6 },
  { name: 'INN', holds: isInn, value: '7707083893', check: 9 },
  { name: 'INN of people', holds: isInn, value: '500100732259', check: 11 },
  { name: 'SNILS', holds: isSnils, value: '11223344595', check: 10 },
  { name: 'isikukood', holds: isBalticCode, value: '37605030299', check: 10 },
  { name: 'EGN', holds: isEgn, value: '7523169263', check: 9 },
  { name: 'teudat zehut', holds: isIsraeliId, value: '312345671', check: 8 },
])('the check of the $name', ({ holds, value, check }) => {
  it('holds for its own check digit alone', () => {
    const others = Array.from(
      { length: 10 },
      (_, digit) => value.slice(0, check) + digit + value.slice(check + 1),
    );
    expect(others.filter(holds)).toEqual([value]);
  });

  it('takes nothing of another length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{3,4}$/), (more) => !holds(value + more) && !holds(value.slice(3))),
    );
  });
});
