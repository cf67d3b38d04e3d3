import { describe, expect, it } from 'vitest';
import { decodeFile } from './decode-text.ts';

const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const encodings = [
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['UTF-16 little-endian', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-16 big-endian', big],
] as const;

describe('the byte order mark of a file', () => {
  it.each(encodings)('in %s is no sign of its text, and is written back', (_name, write) => {
    const bytes = write('\ufeffGrüße, Zoë 😀');
    const { text, encode } = decodeFile(bytes);
    expect(text).toBe('Grüße, Zoë 😀');
    expect(Buffer.from(encode(text))).toEqual(bytes);
    expect(Buffer.from(encode('Grüße'))).toEqual(write('\ufeffGrüße'));
  });

  it.each(encodings)('in %s is one: another behind it belongs to the text', (_name, write) => {
    const bytes = write('\ufeff\ufeffabcdef');
    const { text, encode } = decodeFile(bytes);
    expect(text).toBe('\ufeffabcdef');
    expect(Buffer.from(encode(text))).toEqual(bytes);
  });

  it.each(encodings)('in %s is not made up where there is none', (_name, write) => {
    const bytes = write('Letters of a plain text');
    const { text, encode } = decodeFile(bytes);
    expect(text).toBe('Letters of a plain text');
    expect(Buffer.from(encode(text))).toEqual(bytes);
  });

  it('alone is a file without a text', () => {
    const bytes = Buffer.from('\ufeff');
    const { text, encode } = decodeFile(bytes);
    expect(text).toBe('');
    expect(Buffer.from(encode(text))).toEqual(bytes);
  });
});
