import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sniff } from './sniff.ts';

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const failure = (bytes: Uint8Array): unknown => {
  try {
    return sniff(bytes);
  } catch (error) {
    return error;
  }
};

describe('sniffing a type', () => {
  it('knows what can be read by its bytes', () => {
    expect(sniff(strToU8('%PDF-1.4\n'))).toBe('pdf');
    expect(sniff(strToU8('junk\n%PDF-1.4\n1 0 obj endobj'))).toBe('pdf');
    expect(sniff(zip('[Content_Types].xml', 'word/document.xml'))).toBe('docx');
    expect(sniff(zip('[Content_Types].xml', 'xl/workbook.xml'))).toBe('xlsx');
    expect(sniff(zip('[Content_Types].xml', 'xl/workbook.bin'))).toBe('xlsb');
    expect(sniff(strToU8('\ufeff <?xml version="1.0"?><a/>'))).toBe('xml');
    expect(sniff(strToU8('<Invoice xmlns="urn:x"/>'))).toBe('xml');
    expect(sniff(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'))).toBe('xml');
    expect(sniff(strToU8('Rechnung über 5 €\n'))).toBe('text');
    expect(sniff(Buffer.from('Rechnung \xfcber 5 \x80\n', 'latin1'))).toBe('text');
    expect(sniff(strToU8('A text about %PDF-1.4 headers'))).toBe('text');
    expect(sniff(zip('a.txt'))).toBe('zip');
    expect(sniff(strToU8('<!DOCTYPE html><html></html>'))).toBe('html');
    expect(sniff(strToU8('<!-- saved -->\n<html lang="de">'))).toBe('html');
    expect(sniff(strToU8('<div class="a"><p>Part of a page</p></div>'))).toBe('html');
    expect(sniff(strToU8('<table xmlns="urn:x"/>'))).toBe('xml');
  });

  it('takes for a mail what a program headed as one, and no memo that a person did', () => {
    expect(sniff(strToU8('From: a@b.c\r\nMIME-Version: 1.0\r\nSubject: x\r\n y\r\n\r\nHello'))).toBe('mail');
    expect(sniff(Buffer.from('Message-ID: <1>\nTo: a\nSubject: \xe9\xff\xfe\n\n\x81\x82', 'latin1'))).toBe(
      'mail',
    );
    expect(sniff(strToU8('From: Ann\nTo: Bob\nSubject: Lunch\n\nAt noon?'))).toBe('text');
    expect(sniff(strToU8('MIME-Version: 1.0\nSubject: x\nand a line that is no header\n'))).toBe('text');
  });

  it('takes archives and mails that hold a PDF as it is for what they are', () => {
    const pdf = strToU8('%PDF-1.4\n1 0 obj\nendobj\n');
    expect(sniff(zipSync({ 'a.pdf': pdf }, { level: 0 }))).toBe('zip');
    expect(
      sniff(
        Buffer.concat([
          strToU8('From: a\r\nMIME-Version: 1.0\r\nContent-Type: application/pdf\r\n\r\n'),
          pdf,
        ]),
      ),
    ).toBe('mail');
  });

  it('names what an unsupported file seems to be', () => {
    const cases: [Uint8Array, string][] = [
      [strToU8('GIF89a\x01\x01'), 'image'],
      [Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 32), 'binary'],
    ];
    for (const [bytes, name] of cases) {
      expect(failure(bytes)).toMatchObject({
        code: 'document.unsupported',
        message: expect.stringContaining(name),
      });
    }
  });

  it('tells an empty file and a ZIP that is cut off', () => {
    expect(failure(new Uint8Array())).toMatchObject({ code: 'document.empty' });
    expect(failure(zip('word/document.xml').subarray(0, 60))).toMatchObject({ code: 'document.damaged' });
  });
});
