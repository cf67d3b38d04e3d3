import { describe, expect, it } from 'vitest';
import { openSafetensors } from './safetensors.ts';

const toFile = (header: object, data: readonly number[]): Uint8Array => {
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, Uint8Array.from(data)]);
};

const header = { __metadata__: { format: 'pt' }, w: { dtype: 'F16', shape: [1, 2], data_offsets: [0, 4] } };
const invalid = expect.objectContaining({ code: 'embedder.invalid-weights', recovery: 'reject' });

describe('openSafetensors', () => {
  it('reads a tensor wherever it lies in the file', () => {
    const weights = openSafetensors(toFile(header, [0x00, 0x3c, 0x00, 0xc0]));
    expect(weights.read('w')).toEqual({ shape: [1, 2], halves: Uint16Array.of(0x3c00, 0xc000) });
  });

  it('refuses what is no such file, what is cut off, and a name or a type that it lacks', () => {
    expect(() => openSafetensors(Buffer.from('{"no":"weights, but some text"}'))).toThrow(invalid);
    expect(() => openSafetensors(toFile(header, [0])).read('w')).toThrow(invalid);
    expect(() => openSafetensors(toFile(header, [0, 0, 0, 0])).read('v')).toThrow(invalid);
    const other = { w: { ...header.w, dtype: 'F32' } };
    expect(() => openSafetensors(toFile(other, [0, 0, 0, 0])).read('w')).toThrow(invalid);
  });
});
