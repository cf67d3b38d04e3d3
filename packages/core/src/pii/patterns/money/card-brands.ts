/** A brand's first digits (as ranges of equal length) and the lengths of its numbers. */
type CardBrand = {
  name: string;
  ranges: readonly (readonly [from: string, to: string])[];
  lengths: readonly number[];
};

/** Issuer identification numbers by brand (ISO/IEC 7812; the brands' published ranges). Narrow ranges come first. */
const brands: readonly CardBrand[] = [
  {
    name: 'American Express',
    ranges: [
      ['34', '34'],
      ['37', '37'],
    ],
    lengths: [15],
  },
  {
    name: 'Diners Club',
    ranges: [
      ['300', '305'],
      ['3095', '3095'],
      ['36', '36'],
      ['38', '39'],
    ],
    lengths: [14, 16, 19],
  },
  { name: 'JCB', ranges: [['3528', '3589']], lengths: [16, 17, 18, 19] },
  {
    name: 'JCB',
    ranges: [
      ['1800', '1800'],
      ['2131', '2131'],
    ],
    lengths: [15],
  },
  { name: 'UATP', ranges: [['1000', '1999']], lengths: [15] },
  { name: 'Mir', ranges: [['2200', '2204']], lengths: [16, 17, 18, 19] },
  { name: 'Troy', ranges: [['9792', '9792']], lengths: [16] },
  {
    name: 'Mastercard',
    ranges: [
      ['51', '55'],
      ['2221', '2720'],
    ],
    lengths: [16],
  },
  { name: 'Visa', ranges: [['4', '4']], lengths: [13, 16, 19] },
  {
    name: 'Discover',
    ranges: [
      ['6011', '6011'],
      ['644', '649'],
      ['65', '65'],
    ],
    lengths: [16, 17, 18, 19],
  },
  {
    name: 'UnionPay',
    ranges: [
      ['62', '62'],
      ['81', '81'],
    ],
    lengths: [16, 17, 18, 19],
  },
  {
    name: 'RuPay',
    ranges: [
      ['508', '508'],
      ['60', '60'],
      ['82', '82'],
    ],
    lengths: [16],
  },
  {
    name: 'Elo',
    ranges: [
      ['4011', '4011'],
      ['438935', '438935'],
      ['5067', '5067'],
      ['6363', '6363'],
    ],
    lengths: [16],
  },
  { name: 'InstaPayment', ranges: [['637', '639']], lengths: [16] },
  {
    name: 'Maestro',
    ranges: [
      ['50', '50'],
      ['56', '58'],
      ['63', '63'],
      ['67', '67'],
    ],
    lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  },
];

/** The brand whose range and length a number of digits has, `null` where there is none. */
export const findCardBrand = (digits: string): string | null => {
  for (const { name, ranges, lengths } of brands) {
    if (!lengths.includes(digits.length)) continue;
    for (const [from, to] of ranges) {
      const head = digits.slice(0, from.length);
      if (head >= from && head <= to) return name;
    }
  }
  return null;
};
