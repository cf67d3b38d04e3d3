import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAustrianSvnr } from './at/svnr.ts';
import { isAbn } from './au/abn.ts';
import { isTfn } from './au/tfn.ts';
import { isSin } from './ca/sin.ts';
import { isAhv } from './ch/ahv.ts';
import { isSwissUid } from './ch/uid.ts';
import { isGermanHealthInsurance } from './de/health-insurance.ts';
import { isGermanTaxId } from './de/tax-id.ts';
import { isSpanishCif } from './es/cif.ts';
import { isSpanishNie } from './es/nie.ts';
import { isSpanishNif } from './es/nif.ts';
import { isVatNumber } from './eu/vat-number.ts';
import { isHetu } from './fi/hetu.ts';
import { isNir } from './fr/nir.ts';
import { isSiren } from './fr/siren.ts';
import { isFrenchTaxNumber } from './fr/tax-number.ts';
import { isNhsNumber } from './gb/nhs.ts';
import { isPps } from './ie/pps.ts';
import { isAadhaar } from './in/aadhaar.ts';
import { isGstin } from './in/gstin.ts';
import { isFiscalCode } from './it/fiscal-code.ts';
import { isItalianVatCode } from './it/vat-code.ts';
import { isKoreanBusinessRegistration } from './kr/business-registration.ts';
import { isBsn } from './nl/bsn.ts';
import { isFodselsnummer } from './no/fodselsnummer.ts';
import { isOrganisasjonsnummer } from './no/organisasjonsnummer.ts';
import { isNhi } from './nz/nhi.ts';
import { isPolishIdCard } from './pl/id-card.ts';
import { isNip } from './pl/nip.ts';
import { isPesel } from './pl/pesel.ts';
import { isOrganisationsnummer } from './se/organisationsnummer.ts';
import { isPersonnummer } from './se/personnummer.ts';
import { isNric } from './sg/nric.ts';
import { isUen } from './sg/uen.ts';
import { isTurkishId } from './tr/national-id.ts';
import { isAbaRouting } from './us/aba-routing.ts';
import { isSouthAfricanId } from './za/id-number.ts';

type CheckPromise = {
  name: string;
  holds: (compact: string) => boolean;
  /** Numbers without their check characters. */
  body: RegExp;
  /** The check characters that are tried behind; `before` puts them in front. */
  checks: readonly string[];
  before?: true;
  /** Neighbours that changed places are told too. */
  swaps?: true;
};

const one = [...'0123456789'];
const letter = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const two = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, '0'));
const three = Array.from({ length: 511 }, (_, index) => String(index).padStart(3, '0'));
const birthday = '(?:0[1-9]|1\\d|2[0-8])(?:0[1-9]|1[0-2])\\d{2}';
const backwards = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|1\\d|2[0-8])';

const promises: readonly CheckPromise[] = [
  { name: 'ABA routing', holds: isAbaRouting, body: /^(?:0[1-9]|1[0-2]|2[1-9]|3[0-2])\d{6}$/, checks: one },
  { name: 'SIN', holds: isSin, body: /^[1-7]\d{7}$/, checks: one },
  { name: 'NHS', holds: isNhsNumber, body: /^\d{9}$/, checks: one, swaps: true },
  { name: 'PPS', holds: isPps, body: /^[1-9]\d{6}$/, checks: letter, swaps: true },
  { name: 'Steuer-ID', holds: isGermanTaxId, body: /^[1-9]\d{9}$/, checks: one },
  { name: 'KVNR', holds: isGermanHealthInsurance, body: /^[A-Z]\d{8}$/, checks: one },
  { name: 'NIR', holds: isNir, body: /^[12]\d{2}(?:0[1-9]|1[0-2])\d{2}\d{6}$/, checks: two, swaps: true },
  { name: 'SIREN', holds: isSiren, body: /^\d{8}$/, checks: one },
  { name: 'numéro fiscal', holds: isFrenchTaxNumber, body: /^[0-3]\d{9}$/, checks: three },
  { name: 'NIF', holds: isSpanishNif, body: /^\d{8}$/, checks: letter, swaps: true },
  { name: 'NIE', holds: isSpanishNie, body: /^[XYZ]\d{7}$/, checks: letter },
  { name: 'CIF', holds: isSpanishCif, body: /^[AB]\d{7}$/, checks: one },
  {
    name: 'codice fiscale',
    holds: isFiscalCode,
    body: /^[B-DF-H]{6}\d{2}[A-EH](?:0[1-9]|1\d|2[0-8])[A-Z]\d{3}$/,
    checks: letter,
  },
  { name: 'partita IVA', holds: isItalianVatCode, body: /^[1-9]\d{6}0[1-9][1-9]$/, checks: one },
  { name: 'BSN', holds: isBsn, body: /^[1-9]\d{7}$/, checks: one, swaps: true },
  { name: 'SVNR', holds: isAustrianSvnr, body: new RegExp(`^[1-9]\\d{3}${birthday}$`), checks: [''] },
  { name: 'AHV', holds: isAhv, body: /^756\d{9}$/, checks: one },
  { name: 'UID', holds: isSwissUid, body: /^CHE\d{8}$/, checks: one },
  { name: 'PESEL', holds: isPesel, body: new RegExp(`^${backwards}\\d{4}$`), checks: one },
  { name: 'NIP', holds: isNip, body: /^[1-9]\d{8}$/, checks: one, swaps: true },
  { name: 'dowód', holds: isPolishIdCard, body: /^[A-Z]{3}\d{5}$/, checks: one },
  { name: 'personnummer', holds: isPersonnummer, body: new RegExp(`^${backwards}[1-9]\\d{2}$`), checks: one },
  { name: 'organisationsnummer', holds: isOrganisationsnummer, body: /^[125-9]\d[2-9]\d{6}$/, checks: one },
  {
    name: 'fødselsnummer',
    holds: isFodselsnummer,
    body: new RegExp(`^${birthday}[0-4]\\d{2}$`),
    checks: two,
    swaps: true,
  },
  {
    name: 'organisasjonsnummer',
    holds: isOrganisasjonsnummer,
    body: /^[89]\d{7}$/,
    checks: one,
    swaps: true,
  },
  { name: 'HETU', holds: isHetu, body: new RegExp(`^${birthday}-[1-8]\\d{2}$`), checks: [...one, ...letter] },
  { name: 'TFN', holds: isTfn, body: /^\d{8}$/, checks: one, swaps: true },
  { name: 'ABN', holds: isAbn, body: /^\d{9}$/, checks: two, before: true, swaps: true },
  { name: 'NHI', holds: isNhi, body: /^[A-HJ-NP-Z]{3}\d{3}$/, checks: one },
  { name: 'Aadhaar', holds: isAadhaar, body: /^[2-9]\d{10}$/, checks: one, swaps: true },
  {
    name: 'GSTIN',
    holds: isGstin,
    body: /^(?:0[1-9]|[12]\d)[A-Z]{3}P[A-Z][1-9]\d{3}[A-Z]1Z$/,
    checks: [...one, ...letter],
  },
  { name: 'NRIC', holds: isNric, body: /^[STFGM]\d{7}$/, checks: letter, swaps: true },
  { name: 'UEN', holds: isUen, body: /^\d{8}$/, checks: letter },
  { name: 'BRN', holds: isKoreanBusinessRegistration, body: /^[2-9]\d{8}$/, checks: one },
  { name: 'TCKN', holds: isTurkishId, body: /^[1-9]\d{8}$/, checks: two },
  {
    name: 'South African id',
    holds: isSouthAfricanId,
    body: new RegExp(`^${backwards}\\d{4}08$`),
    checks: one,
  },
  { name: 'VAT of Germany', holds: isVatNumber, body: /^DE[1-9]\d{7}$/, checks: one },
  { name: 'VAT of Finland', holds: isVatNumber, body: /^FI\d{7}$/, checks: one, swaps: true },
  { name: 'VAT of Croatia', holds: isVatNumber, body: /^HR\d{10}$/, checks: one },
  { name: 'VAT of Luxembourg', holds: isVatNumber, body: /^LU[1-9]\d{5}$/, checks: two },
];

const validNumbers = ({ holds, body, checks, before }: CheckPromise) =>
  fc
    .stringMatching(body)
    .map((text) => checks.map((check) => (before ? check + text : text + check)).find(holds) ?? '')
    .filter((text) => text !== '');

describe.each(promises)('the check of the $name', (promise) => {
  const { holds, body, checks, before } = promise;
  const valid = validNumbers(promise);

  it('holds for one check at most', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(body),
        (text) => checks.filter((check) => holds(before ? check + text : text + check)).length <= 1,
      ),
    );
    expect(fc.sample(valid, 5)).toHaveLength(5);
  });

  it('tells every changed digit', () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const places = Array.from(text, (_, index) => index).filter((index) => /\d/.test(text.charAt(index)));
        const place = places[at % places.length] ?? 0;
        const digit = (Number(text.charAt(place)) + by) % 10;
        return !holds(text.slice(0, place) + digit + text.slice(place + 1));
      }),
    );
  });

  it('takes nothing of another length', () => {
    fc.assert(
      fc.property(
        valid,
        fc.stringMatching(/^\d{7,9}$/),
        (text, more) => !holds(text + more) && !holds(text.slice(0, 4)),
      ),
    );
  });
});

describe.each(promises.filter((promise) => promise.swaps))('the check of the $name', (promise) => {
  it('tells every pair of digits that changed places', () => {
    fc.assert(
      fc.property(validNumbers(promise), fc.nat(), (text, at) => {
        const place = at % (text.length - 1);
        const [left, right] = [text.charAt(place), text.charAt(place + 1)];
        if (!/\d\d/.test(left + right) || left === right) return true;
        return !promise.holds(text.slice(0, place) + right + left + text.slice(place + 2));
      }),
    );
  });
});
