import type { ReadDocument } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { buildMail, buildTextMail } from './mail-builder.test-data.ts';

const linesOf = ({ pages }: ReadDocument): string[] =>
  pages.flatMap((page) => page.lines.map((line) => line.text));
const codesOf = ({ problems }: ReadDocument): string[] => problems.map(({ code }) => code);
const bodyOf = (document: ReadDocument): string[] => linesOf(document).slice(5);

describe('reading a mail', () => {
  it('gives its headers in one form and order, then its text', async () => {
    const read = await readBytes({ bytes: buildTextMail({ body: 'Dear Bob,\r\n\r\nsee below.' }) });
    expect(read).toMatchObject({ kind: 'mail', mediaType: 'message/rfc822', embedded: [], problems: [] });
    expect(linesOf(read)).toEqual([
      'From: Ann Lee <ann@example.com>',
      'To: Bob <bob@example.com>, carl@example.com',
      'Date: 2030-01-15 00:30:00 +0100',
      'Subject: Your invoice',
      'Message-ID: <one@example.com>',
      'Dear Bob,',
      'see below.',
    ]);
  });

  it('decodes headers that are encoded or folded, and addresses of groups', async () => {
    const head = [
      'MIME-Version: 1.0',
      'From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <j@example.com>',
      'To: =?iso-8859-1?B?R3L832U=?= <g@example.com>',
      'Cc: Team: a@example.com, b@example.com;',
      'Subject: A long',
      ' =?utf-8?B?UmVjaG51bmcg4oKs?=',
      'Date: 3 Mar 30 9:05 EST',
    ];
    const read = await readBytes({ bytes: Buffer.from(`${head.join('\r\n')}\r\n\r\nText`) });
    expect(linesOf(read)).toEqual([
      'From: Jürgen Müller <j@example.com>',
      'To: Grüße <g@example.com>',
      'Cc: Team, a@example.com, b@example.com',
      'Date: 2030-03-03 09:05:00 -0500',
      'Subject: A long Rechnung €',
      'Text',
    ]);
  });

  it('prefers plain text, and takes the web page where there is none, with its tables', async () => {
    const html =
      '<p>Gr&uuml;&szlig;e</p><table><tr><th>Item</th><th>Net</th></tr><tr><td>Pen</td><td>1.00</td></tr></table>';
    const both = [
      { type: 'text/plain; charset=utf-8', body: 'The plain one' },
      { type: 'text/html; charset=utf-8', body: html },
    ];
    const plain = await readBytes({ bytes: buildMail(both, { type: 'multipart/alternative' }) });
    expect(bodyOf(plain)).toEqual(['The plain one']);
    const page = await readBytes({ bytes: buildMail(both.slice(1)) });
    expect(bodyOf(page)).toEqual(['Grüße', 'Item', 'Net', 'Pen', '1.00']);
    expect(page.pages[0]?.tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Item', 'Net'],
      ['Pen', '1.00'],
    ]);
  });

  it.each([
    ['iso-8859-15', Buffer.from([0x31, 0x20, 0xa4, 0x20, 0xfc]), '1 € ü'],
    ['shift_jis', Buffer.from([0x90, 0xbf, 0x8b, 0x81, 0x8f, 0x91]), '請求書'],
    ['koi8-r', Buffer.from([0xf3, 0xde, 0xc5, 0xd4]), 'Счет'],
    ['windows-1252', Buffer.from([0x80, 0x20, 0xe9]), '€ é'],
    ['no-such-charset', Buffer.from('plain letters'), 'plain letters'],
    [`${'x'.repeat(5_000)}`, Buffer.from('plain letters'), 'plain letters'],
  ])('reads text in %s', async (charset, body, text) => {
    const bytes = buildMail([{ type: `text/plain; charset="${charset}"`, body }]);
    expect(bodyOf(await readBytes({ bytes }))).toEqual([text]);
  });

  it('lists attachments with the type that their bytes tell, and pictures that the text shows as such', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const read = await readBytes({
      bytes: buildMail([
        { type: 'text/html', body: '<p>Hello <img src="cid:logo"></p>' },
        { type: 'application/octet-stream; name="../../bill.txt"', body: '%PDF-1.7 a bill' },
        {
          type: 'image/png; name=logo.png',
          body: png,
          headers: ['Content-ID: <logo>', 'Content-Disposition: inline'],
        },
        { type: 'image/png; name=photo.png', body: png, headers: ['Content-Disposition: attachment'] },
        { type: 'message/rfc822', body: buildTextMail({ body: 'inner secret' }) },
      ]),
    });
    expect(read.embedded.map(({ name, mediaType, inline }) => ({ name, mediaType, inline }))).toEqual([
      { name: '.._.._bill.txt', mediaType: 'application/pdf' },
      { name: 'logo.png', mediaType: 'image/png', inline: true },
      { name: 'photo.png', mediaType: 'image/png' },
      { name: 'message-4.eml', mediaType: 'message/rfc822' },
    ]);
    expect(linesOf(read).join(' ')).not.toContain('inner secret');
  });

  it('tells what is encrypted, and reads the rest', async () => {
    const enveloped = Buffer.from('3080\u0006\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03', 'latin1');
    const signed = Buffer.from('3080\u0006\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02', 'latin1');
    const text = { type: 'text/plain', body: 'What everybody may read' };
    const codes = async (type: string, body: string | Uint8Array) => {
      const read = await readBytes({ bytes: buildMail([text, { type, body }]) });
      expect(bodyOf(read)[0]).toBe('What everybody may read');
      return codesOf(read);
    };
    expect(await codes('application/pkcs7-mime; name=smime.p7m', enveloped)).toEqual(['mail.encrypted']);
    expect(await codes('application/pkcs7-mime; name=smime.p7m', signed)).toEqual(['mail.signed-inside']);
    expect(await codes('application/pgp-encrypted', 'Version: 1')).toEqual(['mail.encrypted']);
    expect(await codes('application/ms-tnef; name=winmail.dat', '\x78\x9f\x3e\x22')).toEqual(['mail.tnef']);
    expect(await codes('application/pkcs7-signature; name=smime.p7s', 'x')).toEqual([]);
    const inline = buildTextMail({ body: 'Hello\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nabc' });
    expect(codesOf(await readBytes({ bytes: inline }))).toEqual(['mail.encrypted']);
  });

  it('reads what there is of a mail that is cut off, and says so', async () => {
    const read = await readBytes({
      bytes: buildMail([{ type: 'text/plain', body: 'half' }], { isCutOff: true }),
    });
    expect(bodyOf(read)).toEqual(['half']);
    expect(codesOf(read)).toEqual(['mail.cut-off']);
  });

  it('gives the same for the same bytes', async () => {
    const bytes = buildMail([
      { type: 'text/html', body: '<p>a</p>' },
      { type: 'text/csv; name=a.csv', body: 'a;b' },
    ]);
    expect(await readBytes({ bytes })).toEqual(await readBytes({ bytes }));
  });
});
