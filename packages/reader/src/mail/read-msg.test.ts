import type { ReadDocument } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { listParts, readPart } from '../parts/list-parts.ts';
import { readBytes } from '../read-bytes.ts';
import { buildMsg } from './msg-builder.test-data.ts';

const linesOf = ({ pages }: ReadDocument): string[] =>
  pages.flatMap((page) => page.lines.map((line) => line.text));
const codesOf = ({ problems }: ReadDocument): string[] => problems.map(({ code }) => code);

describe('reading a message of Outlook', () => {
  it('gives its headers and text in the form of a mail', async () => {
    const bytes = buildMsg({
      subject: 'Rechnung März',
      body: 'Dear Bob,\r\nsee below.',
      to: [
        { name: 'Bob', address: 'bob@example.com' },
        { name: "'carl@example.com'", address: 'carl@example.com' },
        { name: 'Dora', address: 'dora@example.com', type: 2 },
      ],
    });
    const read = await readBytes({ bytes });
    expect(read).toMatchObject({ kind: 'msg', mediaType: 'application/vnd.ms-outlook', problems: [] });
    expect(linesOf(read)).toEqual([
      'From: Ann Lee <ann@example.com>',
      'To: Bob <bob@example.com>, carl@example.com',
      'Cc: Dora <dora@example.com>',
      'Date: 2030-01-15 00:30:00 +0100',
      'Subject: Rechnung März',
      'Dear Bob,',
      'see below.',
    ]);
  });

  it('takes the web page where there is no plain text, in its code page', async () => {
    const page = Buffer.from('<html><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></html>', 'latin1');
    const read = await readBytes({ bytes: buildMsg({ html: { bytes: page, codePage: 1251 } }) });
    expect(linesOf(read).at(-1)).toBe('Привет');
  });

  it('gives its attachments, pictures that the text shows as such', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const bytes = buildMsg({
      html: { bytes: Buffer.from('<html><img src="cid:logo@1"></html>'), codePage: 65001 },
      attachments: [
        { name: 'bill.dat', bytes: Buffer.from('%PDF-1.7 a bill') },
        { name: 'logo.png', bytes: png, contentId: 'logo@1' },
      ],
    });
    expect(await listParts({ bytes })).toEqual([
      { index: 0, name: 'bill.dat', mediaType: 'application/pdf', size: 15, inline: false, problem: null },
      { index: 1, name: 'logo.png', mediaType: 'image/png', size: 8, inline: true, problem: null },
    ]);
    expect(Buffer.from((await readPart({ bytes, index: 0 })).bytes).toString()).toBe('%PDF-1.7 a bill');
  });

  it('gives a message that is attached to it as a message of its own, with what is attached to that', async () => {
    const bill = { name: 'bill.pdf', bytes: Buffer.from('%PDF-1.7 the inner bill') };
    const inner = {
      subject: 'Inner subject',
      body: `Inner text\r\n${'and more '.repeat(900)}`,
      attachments: [bill],
    };
    const bytes = buildMsg({ subject: 'Outer', body: 'x', attachments: [{ name: 'Inner', bytes: inner }] });
    expect(await listParts({ bytes })).toMatchObject([
      { index: 0, mediaType: 'application/vnd.ms-outlook', inline: false, problem: null },
    ]);
    const part = await readPart({ bytes, index: 0 });
    expect(part.name).toMatch(/\.msg$/);
    const read = await readBytes({ bytes: part.bytes });
    expect(read.kind).toBe('msg');
    expect(linesOf(read)).toEqual(expect.arrayContaining(['Subject: Inner subject', 'Inner text']));
    expect(linesOf(read)).not.toContain('Subject: Outer');
    const deepest = await readPart({ bytes: part.bytes, index: 0 });
    expect(Buffer.from(deepest.bytes).toString()).toBe('%PDF-1.7 the inner bill');
  });

  it('tells that it is encrypted', async () => {
    const attachments = [{ name: 'smime.p7m', bytes: Buffer.from('30800609', 'hex') }];
    const locked = buildMsg({ subject: 'x', messageClass: 'IPM.Note.SMIME', attachments });
    expect(codesOf(await readBytes({ bytes: locked }))).toContain('mail.encrypted');
  });

  it.each([0.3, 0.6, 0.9])('is refused or read, and never worse, when it is cut at %d', async (share) => {
    const bytes = buildMsg({ subject: 'x', body: 'y'.repeat(9_000) });
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    const outcome = await readBytes({ bytes: cut }).then(
      ({ kind }) => kind,
      ({ code }) => code,
    );
    expect(['msg', 'document.damaged', 'document.unsupported']).toContain(outcome);
  });
});
