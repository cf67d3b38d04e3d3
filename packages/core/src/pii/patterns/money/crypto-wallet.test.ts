import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { cryptoWalletRecognizer } from './crypto-wallet.ts';

const found = (text: string) => detectValues([cryptoWalletRecognizer], text).map((value) => value.slice(7));

describe('addresses of wallets', () => {
  it.each([
    ['send to 16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ.', '16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ'],
    ['3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQX', '3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQX'],
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    [
      'bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297',
      'bc1p5d7rjq7g6rdk2yhzks9smlaqtedr4dekq08ge8ztwac72sfr9rusxg3297',
    ],
    ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['0x52908400098527886e0f7030069857d2e4169ee7', '0x52908400098527886e0f7030069857d2e4169ee7'],
    ['rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh', 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh'],
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    '16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyY',
    '3EktnHQD7RiAE6uzMj2ZifT9YgRrkSgzQZ',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdr',
    'bc1QAR0SRRR7xfkvy5l643lydnw9re59gtzzwf5mdq',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed',
    '0x0000000000000000000000000000000000000000',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedff',
    'commit 5aaeb6053f3e94c9b9a09f33669435e7ef1beaed',
    'd41d8cd98f00b204e9800998ecf8427e',
    '123e4567-e89b-12d3-a456-426614174000',
    'x16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ',
    '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
