import { describe, expect, it } from 'vitest';
import { readBytes } from './read-bytes.ts';

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  Uint8Array.from(Buffer.from(text, encoding));
const textOf = async (bytes: Uint8Array) =>
  (await readBytes({ bytes })).pages.flatMap((page) => page.lines.map((line) => line.text));

describe('plain text', () => {
  it('is read in UTF-8, UTF-16 and Windows-1252 alike', async () => {
    const text = 'Größe 5\nEnde';
    for (const encoding of ['utf8', 'utf16le', 'latin1'] as const) {
      expect(await textOf(bytesOf(text, encoding))).toEqual(['Größe 5', 'Ende']);
    }
  });

  it('fills pages of sixty lines with words in fixed places', async () => {
    const text = Array.from({ length: 61 }, (_, index) => `line ${index}`).join('\n');
    const document = await readBytes({ bytes: bytesOf(text) });
    expect(document.pages.map((page) => page.words.length)).toEqual([120, 2]);
    const [word, next] = document.pages[0]?.words ?? [];
    expect(word?.box[0]).toBeCloseTo(50 / 595, 4);
    expect(next?.box[0]).toBeCloseTo(75 / 595, 4);
    expect(document.pages[0]?.image).toBe('synthetic');
  });

  it('wraps long lines at word ends and loses nothing', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
    const lines = await textOf(bytesOf(`${words.join(' ')} ${'x'.repeat(150)}`));
    expect(lines.join(' ').split(' ').slice(0, 60)).toEqual(words);
    expect(lines.join('').match(/x/g)).toHaveLength(150);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(99);
  });

  it('starts a new page at a form feed and is refused beyond the allowed pages', async () => {
    const bytes = bytesOf('one\ftwo');
    expect((await readBytes({ bytes })).pages).toHaveLength(2);
    await expect(readBytes({ bytes, limits: { maxPages: 1 } })).rejects.toMatchObject({
      code: 'document.too-many-pages',
    });
  });

  it('without a letter is a page without text', async () => {
    const document = await readBytes({ bytes: bytesOf(' \n\n') });
    expect(document.problems).toMatchObject([{ code: 'page.no-text' }]);
  });
});

describe('XML', () => {
  it('carries its whole decoded text, by its declared encoding', async () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><name>Müller</name>';
    const document = await readBytes({ bytes: bytesOf(text, 'latin1') });
    expect(document.embedded).toEqual([{ name: '', mediaType: 'application/xml', size: text.length, text }]);
    expect(document.kind).toBe('xml');
  });

  it('without line breaks is broken before opening tags', async () => {
    const text = `<a>${'<b>some value</b>'.repeat(20)}</a>`;
    const lines = await textOf(bytesOf(text));
    expect(lines.slice(0, 3)).toEqual(['<a>', '<b>some value</b>', '<b>some value</b>']);
  });

  it('with entities is laid out as it is written', async () => {
    const text = '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c SYSTEM "file:///etc/hostname">]>\n<a>&b;</a>';
    expect(await textOf(bytesOf(text))).toContain('<a>&b;</a>');
  });
});
