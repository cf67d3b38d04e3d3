import { describe, expect, it } from 'vitest';
import { matchItems } from './match-items.ts';
import { rowOf } from './sample-extractions.testing.ts';

type Values = Parameters<typeof rowOf>[0];
const match = (lines: Values[], prices: Values[], day: string | null = '2026-03-01') =>
  matchItems({ lines: lines.map(rowOf), prices: prices.map(rowOf), day });
/** The price that each line got, or why it got none. */
const told = (...options: Parameters<typeof match>) =>
  match(...options).map((found) =>
    found.price === null ? found.reason : found.price.cells.unitPrice?.value,
  );

describe('matchItems', () => {
  it.each([
    ['Desk lamp LED', 'LED desk lamp'],
    ['Bürostühle', 'Buerostuhl'],
    ['Büro-Stuhl', 'Bürostuhl'],
    ['Licences', 'Licence'],
    ['Wartung der Server', 'SERVER-WARTUNG'],
    ['Hosting March 2026', 'Hosting'],
    ['Reinigung 01.03.2026 – 31.03.2026', 'Reinigung'],
    ['Copy paper A4, 80g', 'Copy paper A4 80 g'],
    ['Office cleaning, Berlin branch', 'Office cleaning'],
    ['Senior consultant on site', 'Senior consultant'],
    ['Batteries', 'battery'],
  ])('takes “%s” for “%s”', (description, priced) => {
    expect(told([{ description }], [{ description: priced, unitPrice: '1.00' }])).toEqual(['1.00']);
    expect(
      told(
        [{ description }],
        [
          { description: 'Toner black', unitPrice: '2.00' },
          { description: priced, unitPrice: '1.00' },
        ],
      ),
    ).toEqual(['1.00']);
  });

  it.each([
    ['Monitor 27 inch', 'Monitor 24 inch'],
    ['Junior developer', 'Senior developer'],
    ['Premium support', 'Support'],
    ['Support', 'Premium support'],
    ['Express courier', 'Desk lamp'],
    ['Copy paper A3 80 g', 'Copy paper A4 80 g'],
  ])('does not take “%s” for “%s”', (description, priced) => {
    expect(told([{ description }], [{ description: priced, unitPrice: '1.00' }])).toEqual(['unknown-item']);
  });

  it('goes by item id whatever the description says', () => {
    const prices = [
      { itemId: 'A-100', description: 'Lamp', unitPrice: '1.00' },
      { itemId: 'B-200', description: 'Chair', unitPrice: '2.00' },
    ];
    expect(told([{ itemId: 'b200', description: 'Lamp' }], prices)).toEqual(['2.00']);
  });

  it.each([
    [{ description: 'Film, wide (FW-0500)' }, { itemId: 'FW-0500', description: 'Stretch foil' }],
    [{ itemId: 'FW-0500', description: 'Film, wide' }, { description: 'Stretch foil (FW-0500)' }],
    [{ description: 'Art. FW.0500: Film' }, { itemId: 'FW-0500', description: 'Foil' }],
  ])('finds the code of %j within a description', (line, price) => {
    const prices = [
      { ...price, unitPrice: '1.00' },
      { itemId: 'ZZ-9999', description: 'Pallet', unitPrice: '2.00' },
    ];
    expect(told([line], prices)).toEqual(['1.00']);
  });

  it('takes no size or count in a description for a code', () => {
    const prices = [{ itemId: 'A4', description: 'Pallet', unitPrice: '1.00' }];
    expect(told([{ description: 'Copy paper (A4)' }], prices)).toEqual(['unknown-item']);
  });

  it('holds different ids apart where both sides use the same numbers', () => {
    const prices = [
      { itemId: 'A-100', description: 'Desk lamp', unitPrice: '1.00' },
      { itemId: 'A-101', description: 'Chair', unitPrice: '2.00' },
    ];
    const lines = [
      { itemId: 'A-101', description: 'Chair' },
      { itemId: 'A-999', description: 'Desk lamp' },
    ];
    expect(told(lines, prices)).toEqual(['2.00', 'unknown-item']);
  });

  it('goes by description where the sides use numbers of their own', () => {
    expect(
      told(
        [{ itemId: 'X77', description: 'Desk lamp' }],
        [{ itemId: 'A-100', description: 'Desk lamp', unitPrice: '1.00' }],
      ),
    ).toEqual(['1.00']);
  });

  it('does not take the same position number for the same item', () => {
    const prices = [
      { itemId: '1', description: 'Chair', unitPrice: '1.00' },
      { itemId: '2', description: 'Desk lamp', unitPrice: '2.00' },
    ];
    expect(told([{ itemId: '1', description: 'Desk lamp' }], prices)).toEqual(['2.00']);
  });

  it('gives two competing lines the assignment that is best together', () => {
    const prices = [
      { description: 'Cleaning of windows', unitPrice: '1.00' },
      { description: 'Cleaning of windows outside', unitPrice: '2.00' },
    ];
    const lines = [{ description: 'Cleaning windows outside' }, { description: 'Cleaning windows' }];
    expect(told(lines, prices)).toEqual(['2.00', '1.00']);
    expect(told(lines.toReversed(), prices.toReversed())).toEqual(['1.00', '2.00']);
  });

  it('prices two lines of one item alike', () => {
    const lines = [{ description: 'Hosting March 2026' }, { description: 'Hosting April 2026' }];
    expect(told(lines, [{ description: 'Hosting', unitPrice: '9.00' }])).toEqual(['9.00', '9.00']);
  });

  it('knows an item in another unit but does not price it', () => {
    const prices = [{ description: 'Consultant', unit: 'Std.', unitPrice: '90.00' }];
    expect(told([{ description: 'Consultant', unit: 'day' }], prices)).toEqual(['other-unit']);
    expect(told([{ description: 'Consultant', unit: 'HUR' }], prices)).toEqual(['90.00']);
  });

  it('chooses the row of the unit that was billed', () => {
    const prices = [
      { description: 'Consultant', unit: 'day', unitPrice: '700.00' },
      { description: 'Consultant', unit: 'hour', unitPrice: '90.00' },
    ];
    expect(told([{ description: 'Consultant', unit: 'h' }], prices)).toEqual(['90.00']);
  });

  it.each([
    ['1', '5.00'],
    ['9', '5.00'],
    ['9.5', '5.00'],
    ['10', '4.50'],
    ['49', '4.50'],
    ['50', '4.00'],
    ['5000', '4.00'],
    ['0.5', 'no-price-for-quantity'],
  ])('prices a quantity of %s in its tier', (quantity, expected) => {
    const prices = [
      { description: 'Lamp', minQuantity: '1', maxQuantity: '9', unitPrice: '5.00' },
      // Further tiers below the name of the item.
      { minQuantity: '10', maxQuantity: '49', unitPrice: '4.50' },
      { minQuantity: '50', unitPrice: '4.00' },
    ];
    expect(told([{ description: 'Lamps', quantity }], prices)).toEqual([expected]);
  });

  it('reads tiers that only say from where or up to where they go', () => {
    const from = ['1', '10', '50'].map((minQuantity, index) => ({
      description: 'Lamp',
      minQuantity,
      unitPrice: `${9 - index}.00`,
    }));
    expect(told([{ description: 'Lamp', quantity: '20' }], from)).toEqual(['8.00']);
    const upTo = ['9', '49', ''].map((maxQuantity, index) => ({
      description: 'Lamp',
      maxQuantity,
      unitPrice: `${9 - index}.00`,
    }));
    expect(told([{ description: 'Lamp', quantity: '20' }], upTo)).toEqual(['8.00']);
    expect(told([{ description: 'Lamp', quantity: '200' }], upTo)).toEqual(['7.00']);
  });

  it.each([
    ['2025-12-31', '5.00'],
    ['2026-01-01', '6.00'],
    ['2026-12-31', '6.00'],
    ['2027-01-01', 'no-price-at-date'],
  ])('takes the price in force on %s', (day, expected) => {
    const prices = [
      { description: 'Lamp', validTo: '2025-12-31', unitPrice: '5.00' },
      { description: 'Lamp', validFrom: '2026-01-01', validTo: '2026-12-31', unitPrice: '6.00' },
    ];
    expect(told([{ description: 'Lamp' }], prices, day)).toEqual([expected]);
  });

  it('takes the dearest of contradicting prices and says that it is ambiguous', () => {
    const [found] = match(
      [{ description: 'Lamp' }],
      [
        { description: 'Lamp', unitPrice: '5.00' },
        { description: 'Lamp', unitPrice: '10.00' },
      ],
    );
    expect(found).toMatchObject({ ambiguous: true, price: { cells: { unitPrice: { value: '10.00' } } } });
  });

  it('gives every line exactly one answer, the same in any order of the rows', () => {
    const words = [
      'desk',
      'lamp',
      'senior',
      'junior',
      'developer',
      'paper',
      'A4',
      'toner',
      '24',
      '27',
      'inch',
      'support',
    ];
    for (let seed = 1; seed <= 60; seed += 1) {
      const pick = (index: number): string =>
        words[(seed * 7 + index * 5 + (seed % 3) * index) % words.length] ?? '';
      const description = (index: number): string => `${pick(index)} ${pick(index + 1)} ${pick(index * 2)}`;
      const lines = [0, 1, 2, 3].map((index) => ({ description: description(index), quantity: '1' }));
      const prices = [2, 3, 4, 5, 6].map((index) => ({
        description: description(index),
        unitPrice: `${index}.00`,
      }));
      const answers = match(lines, prices);
      expect(answers.map(({ line }) => line)).toEqual([0, 1, 2, 3]);
      const again = match(lines.toReversed(), prices).toReversed();
      expect(again.map(({ score }) => score.toFixed(9))).toEqual(
        answers.map(({ score }) => score.toFixed(9)),
      );
    }
  });
});
