import Big from 'big.js';

/** Exact decimal arithmetic on strings such as `-12.50`; never floating point. */
export const toDecimal = (text: string): Big => new Big(text);

/** The shortest plain form with at least `minPlaces` digits after the point: `12.5` becomes `12.50`. */
export const formatDecimal = (value: Big, minPlaces = 2): string => {
  const plain = value.toFixed();
  const places = plain.split('.')[1]?.length ?? 0;
  return places >= minPlaces ? plain : value.toFixed(minPlaces);
};

/** Rounds half away from zero, as invoices do (EN 16931, BR-DEC). */
export const roundMoney = (value: Big, places = 2): Big => value.round(places, Big.roundHalfUp);

export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
