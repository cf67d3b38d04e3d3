import { describe, expect, it } from 'vitest';
import { generateLoad } from './load.ts';

const collect = async (options: { count: number; seed: number }) => {
  const made = [];
  for await (const entry of generateLoad(options)) made.push(entry);
  return made;
};

describe('a load of invoices', () => {
  it('gives distinct one-page documents with distinct names', async () => {
    const made = await collect({ count: 12, seed: 3 });
    expect(new Set(made.map(({ file }) => file)).size).toBe(12);
    expect(new Set(made.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).size).toBe(12);
    for (const { bytes } of made)
      expect(
        Buffer.from(bytes)
          .toString('latin1')
          .match(/\/Type \/Page\b/g),
      ).toHaveLength(1);
  });

  it('repeats itself for the same seed', async () => {
    expect(await collect({ count: 3, seed: 3 })).toEqual(await collect({ count: 3, seed: 3 }));
  });
});
