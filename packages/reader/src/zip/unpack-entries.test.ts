import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackZipEntries } from './unpack-entries.ts';

const isWanted = (name: string): boolean => name.endsWith('.xml');
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const codeOf = (bytes: Uint8Array, limits = {}): unknown => {
  try {
    unpackZipEntries({ bytes, isWanted, limits });
    return null;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? thrown.code : thrown;
  }
};
/** Where the first of these bytes stand. */
const find = (bytes: Uint8Array, text: string, from = 0): number =>
  Buffer.from(bytes).indexOf(text, from, 'latin1');

describe('unpacking a ZIP', () => {
  it('gives the wanted parts, packed or stored, and empty ones', () => {
    const bytes = zipSync({
      'a.xml': strToU8('packed '.repeat(50)),
      'b.xml': [strToU8('stored'), { level: 0 }],
      'c.bin': strToU8('not asked for'),
      'd.xml': strToU8(''),
    });
    const parts = unpackZipEntries({ bytes, isWanted });
    const texts = [...parts].map(([name, part]) => [name, Buffer.from(part).toString()]);
    expect(texts).toEqual([
      ['a.xml', 'packed '.repeat(50)],
      ['b.xml', 'stored'],
      ['d.xml', ''],
    ]);
  });

  it('stops at the limit of a part, of all parts together, and of how far a part may swell', () => {
    const noise = Array.from({ length: 900 }, (_, index) => (index * 7919) % 9973).join(' ');
    const two = zip({ 'a.xml': noise, 'b.xml': noise });
    expect(codeOf(two, { maxPartBytes: noise.length })).toBeNull();
    expect(codeOf(two, { maxPartBytes: noise.length - 1 })).toBe('document.too-large');
    expect(codeOf(two, { maxTotalBytes: 2 * noise.length })).toBeNull();
    expect(codeOf(two, { maxTotalBytes: 2 * noise.length - 1 })).toBe('document.too-large');
    const zeros = zip({ 'a.xml': '0'.repeat(9 * 1024 * 1024) });
    expect(codeOf(zeros)).toBe('document.too-large');
    expect(codeOf(zeros, { maxRatio: 2_000 })).toBeNull();
  });

  it('counts what comes out, not what the headers claim', () => {
    const bytes = zip({ 'a.xml': 'x'.repeat(5_000) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(find(bytes, 'PK\x01\x02') + 24, 10, true);
    view.setUint32(22, 10, true);
    expect(codeOf(bytes, { maxPartBytes: 4_999 })).toBe('document.too-large');
    expect(codeOf(bytes, { maxPartBytes: 5_000 })).toBeNull();
  });

  it('refuses what programs would read differently: two names, two parts, a wrong checksum, a lock', () => {
    const spoil = (at: (bytes: Uint8Array) => number, value: number) => {
      const bytes = zip({ 'a.xml': 'text of a part' });
      bytes[at(bytes)] = value;
      return codeOf(bytes);
    };
    const directory = (bytes: Uint8Array): number => find(bytes, 'PK\x01\x02');
    expect(spoil(() => 30, 0x62)).toBe('document.damaged');
    expect(spoil((bytes) => directory(bytes) + 16, 1)).toBe('document.damaged');
    expect(spoil((bytes) => directory(bytes) + 8, 1)).toBe('document.damaged');
    expect(spoil((bytes) => directory(bytes) + 10, 99)).toBe('document.damaged');
    expect(spoil((bytes) => directory(bytes) + 42, 200)).toBe('document.damaged');
    const twice = zip({ 'a.xml': 'one', 'b.xml': 'two' });
    for (let at = find(twice, 'b.xml'); at >= 0; at = find(twice, 'b.xml', at)) twice[at] = 0x61;
    expect(codeOf(twice)).toBe('document.damaged');
  });

  it('reads sizes and places that stand in the ZIP64 field', () => {
    const bytes = zip({ 'a.xml': 'large' });
    const at = find(bytes, 'PK\x01\x02');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const packed = view.getUint32(at + 20, true);
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(5n, 4);
    extra.writeBigUInt64LE(BigInt(packed), 12);
    for (const place of [20, 24, 42]) view.setUint32(at + place, 0xffffffff, true);
    view.setUint16(at + 30, extra.length, true);
    const nameEnd = at + 46 + 'a.xml'.length;
    const large = Buffer.concat([bytes.subarray(0, nameEnd), extra, bytes.subarray(nameEnd)]);
    expect(codeOf(large)).toBeNull();
    expect(Buffer.from(unpackZipEntries({ bytes: large, isWanted }).get('a.xml') ?? []).toString()).toBe(
      'large',
    );
  });
});
