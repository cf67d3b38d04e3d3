import { AppError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { everyFormat } from './every-format.test-data.ts';
import { listParts, readPart } from './list-parts.ts';

/** The same at each call, so that a failure can be repeated. */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

const spoil = (whole: Uint8Array, random: (below: number) => number): Uint8Array => {
  const bytes = Uint8Array.from(whole);
  const from = random(bytes.length);
  const way = random(3);
  if (way === 0) return bytes.subarray(0, from);
  if (way === 1) return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random(500))]);
  for (let count = random(20); count >= 0; count--) bytes[random(bytes.length)] = random(256);
  return bytes;
};

const refusalOf = async (bytes: Uint8Array): Promise<unknown> => {
  try {
    await readBytes({ bytes });
    for (const { index, problem } of await listParts({ bytes })) {
      if (problem === null) await readPart({ bytes, index });
    }
    return null;
  } catch (thrown) {
    return thrown;
  }
};

/** What every sample has in its text, whole or in part. */
const contents =
  /Rechnung für|Größe|Σύνολο|fällig|Posten|Äpfel|Schrauben|Firma|Invoice 4711|Dear Bob|bill|Ann Lee/;
const formats = Object.entries(everyFormat)
  .filter(([format]) => !['image', 'locked xlsx'].includes(format))
  .map(([format, sample], place) => ({ format, place, ...sample }));

describe('a spoiled file', () => {
  it.each(formats)(
    'is read or refused, and what is said of it quotes nothing: $format',
    async ({ build, place }) => {
      const whole = await build();
      const random = createRandom(place + 1);
      for (let round = 0; round < 20; round++) {
        const refusal = await refusalOf(spoil(whole, random));
        if (refusal === null) continue;
        expect(refusal).toBeInstanceOf(AppError);
        const { code, message, recovery, details } = refusal as AppError;
        expect(code).toMatch(/^document\./);
        expect(recovery).toBe('reject');
        expect(message + JSON.stringify(details ?? {})).not.toMatch(contents);
      }
    },
  );
});
