import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { everyFormat } from './every-format.test-data.ts';
import { listParts, readPart } from './list-parts.ts';

const surroundings = Buffer.from('%PDF-1.7 SURROUNDING PK\x03\x04 <html> From: a@b.c\r\nsecret '.repeat(200));

/** The same bytes as a part of a larger stretch of memory, where others' bytes lie around them. */
const within = (bytes: Uint8Array): Uint8Array => {
  const memory = Buffer.concat([surroundings, bytes, surroundings]);
  return new Uint8Array(memory.buffer, memory.byteOffset + surroundings.length, bytes.length);
};

type Sample = { bytes: Uint8Array; passwords?: readonly string[] };

/** What is read, its parts and their bytes; or the error. */
const everythingOf = async (sample: Sample): Promise<string> => {
  try {
    const read = await readBytes(sample);
    const parts = await listParts(sample);
    const contents: unknown[] = [];
    for (const { index } of parts) {
      const { bytes, ...part } = await readPart({ ...sample, index });
      contents.push({ ...part, bytes: Buffer.from(bytes).toString('base64') });
    }
    return JSON.stringify({ read, parts, contents });
  } catch (thrown) {
    const error = thrown instanceof Error && 'code' in thrown ? thrown : new Error('of its own');
    return JSON.stringify({ ...error, message: error.message });
  }
};

const formats = Object.entries(everyFormat).map(([format, sample]) => ({ format, ...sample }));

describe('reading', () => {
  it.each(formats)('gives the same of the same bytes: $format', async ({ kind, build, passwords = [] }) => {
    const bytes = await build();
    const before = Uint8Array.from(bytes);
    const first = await everythingOf({ bytes, passwords });
    expect(first).toContain(`"kind":"${kind}"`);
    expect(await everythingOf({ bytes, passwords })).toBe(first);
    expect(Buffer.from(bytes).equals(before)).toBe(true);
  });

  it.each(formats)('sees nothing of the memory around a file: $format', async ({ build, passwords = [] }) => {
    const whole = await build();
    // A file that is cut off points to where others' bytes lie.
    for (const share of [1, 0.9, 0.5]) {
      const bytes = Uint8Array.from(whole.subarray(0, Math.ceil(whole.length * share)));
      const view = within(bytes);
      const amid = await everythingOf({ bytes: view, passwords });
      expect(amid).toBe(await everythingOf({ bytes, passwords }));
      expect(amid).not.toMatch(/surrounding|secret/i);
      expect(Buffer.from(view).equals(bytes)).toBe(true);
    }
  });
});
