import { isDecimal, toDecimal } from '@assay/core/money';

export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const withoutSpaces = (text: string): string => text.replace(/\s+/g, '');

type Equality = (truth: string, found: string) => boolean;

const byName: Equality = (truth, found) => fold(truth) === fold(found);
const byText: Equality = (truth, found) => truth.trim() === found.trim();
const byCode: Equality = (truth, found) => withoutSpaces(truth) === withoutSpaces(found);
const byNumber: Equality = (truth, found) =>
  isDecimal(truth) && isDecimal(found) && toDecimal(truth).eq(toDecimal(found));

/** `Alpha & Beta, L.P.` and `Alpha and Beta LP` are one party, `Limited` and `Ltd.` one legal form. */
const byParty: Equality = (truth, found) => {
  const foldParty = (text: string) =>
    fold(
      text
        .replace(/&/g, ' and ')
        .replace(/\bincorporated\b/gi, 'Inc')
        .replace(/\blimited\b/gi, 'Ltd')
        .replace(/\bcorporation\b/gi, 'Corp'),
    );
  return foldParty(truth) === foldParty(found);
};

/** E-invoices end an address with a country code that pages do not print. */
const byAddress: Equality = (truth, found) => {
  const foldAddress = (text: string) => fold(text.replace(/,\s*[A-Z]{2}$/, ''));
  return foldAddress(truth) === foldAddress(found);
};

/** `State of New York` and `New York` are one law. */
const byJurisdiction: Equality = (truth, found) => {
  const foldLaw = (text: string) => fold(text.replace(/\b(the|laws?|state|commonwealth|of)\b/gi, ' '));
  return foldLaw(truth) === foldLaw(found);
};

const toWordSet = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** Share of common words from which two descriptions count as the same. */
const looseShare = 0.6;

/** One may be longer than the other: pages print more than the item's name. */
export const isLooselyEqual: Equality = (truth, found) => {
  const [a, b] = [fold(truth), fold(found)];
  if (a === '' || b === '') return a === b;
  if (a.includes(b) || b.includes(a)) return true;
  const [left, right] = [toWordSet(truth), toWordSet(found)];
  const common = [...left].filter((word) => right.has(word)).length;
  return common / Math.max(left.size, right.size) >= looseShare;
};

const numbers = ['netTotal', 'taxTotal', 'grandTotal', 'amountDue', 'totalCap', 'quantity', 'unitPrice'];
const moreNumbers = ['netAmount', 'taxRate', 'minQuantity', 'maxQuantity'];
const codes = ['sellerTaxId', 'buyerTaxId', 'iban'];
const exact = ['number', 'purchaseOrder', 'contractNumber', 'currency', 'itemId'];
const dates = ['issueDate', 'dueDate', 'effectiveDate', 'endDate', 'validFrom', 'validTo'];

const equalities = new Map<string, Equality>([
  ...[...numbers, ...moreNumbers].map((name) => [name, byNumber] as const),
  ...codes.map((name) => [name, byCode] as const),
  ...[...exact, ...dates].map((name) => [name, byText] as const),
  ['sellerAddress', byAddress],
  ['parties', byParty],
  ['governingLaw', byJurisdiction],
  ['description', isLooselyEqual],
]);

export type ValueKind = 'number' | 'date' | 'text';

export const toKind = (name: string): ValueKind =>
  equalities.get(name) === byNumber ? 'number' : dates.includes(name) ? 'date' : 'text';

/** Names are compared without case, space and punctuation; numbers, dates and ids exactly. */
export const isEqualValue = (options: { name: string; truth: string; found: string }): boolean =>
  (equalities.get(options.name) ?? byName)(options.truth, options.found);
