import { describe, expect, it } from 'vitest';
import { listParts, readPart } from '../parts/list-parts.ts';
import { readBytes } from '../read-bytes.ts';
import { buildMail, buildTextMail } from './mail-builder.test-data.ts';

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );

describe('a hostile mail', () => {
  it('of more parts than anybody sends lists the first of them and tells of the rest', async () => {
    const parts = Array.from({ length: 5_200 }, (_, place) => ({
      type: 'text/csv',
      body: `part ${place}`,
      headers: ['Content-Disposition: attachment'],
    }));
    const bytes = buildMail(parts);
    const read = await readBytes({ bytes });
    expect(read.embedded).toHaveLength(5_000);
    expect(read.problems.map(({ code }) => code)).toContain('mail.too-many-parts');
    expect(read.problems[0]?.message).toContain('5200');
    const last = await readPart({ bytes, index: 4_999 });
    expect(Buffer.from(last.bytes).toString()).toBe('part 4999');
    expect(await failureOf(readPart({ bytes, index: 5_000 }))).toMatchObject({
      code: 'document.no-such-part',
    });
  });

  it('with headers without end is refused', async () => {
    const headers = Array.from({ length: 40_000 }, (_, place) => `X-Header-${place}: ${'x'.repeat(80)}`);
    const bytes = buildTextMail({ body: 'Text', headers });
    expect(await failureOf(readBytes({ bytes }))).toMatchObject({ code: 'document.too-large' });
  });

  it('to half the world names the first of them', async () => {
    const cc = Array.from({ length: 5_000 }, (_, place) => `p${place}@example.com`).join(',\r\n ');
    const read = await readBytes({ bytes: buildTextMail({ body: 'Text', headers: [`Cc: ${cc}`] }) });
    const text = read.pages.flatMap((page) => page.words.map((word) => word.text)).join(' ');
    expect(text).toContain('p49@example.com and 4950 more');
    expect(text).not.toContain('p50@example.com');
  });

  it('whose parts lie in each other without end is refused', async () => {
    const boundaries = Array.from({ length: 500 }, (_, depth) => `b${depth}`);
    const open = boundaries
      .map((mark) => `Content-Type: multipart/mixed; boundary=${mark}\r\n\r\n--${mark}\r\n`)
      .join('');
    const bytes = Buffer.from(`From: a@b.c\r\nMIME-Version: 1.0\r\n${open}`);
    expect(await failureOf(readBytes({ bytes }))).toMatchObject({ code: 'document.damaged' });
  });

  it.each([
    ['a boundary that is empty', 'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n\r\ntext'],
    ['no boundary', 'Content-Type: multipart/mixed\r\n\r\ntext'],
    ['base64 that is none', 'Content-Transfer-Encoding: base64\r\n\r\n!!!=*&^%$'],
    ['quoted-printable that is none', 'Content-Transfer-Encoding: quoted-printable\r\n\r\na=ZZ=\r\n=4'],
    ['an unknown packing', 'Content-Transfer-Encoding: x-unknown\r\n\r\ntext'],
    ['a type that is none', 'Content-Type: ;;;=;\r\n\r\ntext'],
    ['encoded words without end', `X-A: ${'=?utf-8?B?'.repeat(20_000)}\r\n\r\ntext`],
    [
      'a name in pieces without end',
      `Content-Type: text/plain; ${Array.from({ length: 5_000 }, (_, n) => `name*${n}=a`).join('; ')}\r\n\r\ntext`,
    ],
    ['zeros', 'Subject: a\0b\r\n\r\nte\0xt'],
  ])('with %s is read as far as it goes', async (_, rest) => {
    const read = await readBytes({
      bytes: Buffer.from(`From: a@b.c\r\nMIME-Version: 1.0\r\n${rest}`, 'latin1'),
    });
    expect(read.kind).toBe('mail');
    expect(read.pages[0]?.lines[0]?.text).toBe('From: a@b.c');
  });

  it('gives no part that is larger than allowed', async () => {
    const bytes = buildMail([{ type: 'application/pdf', body: 'x'.repeat(50_000) }]);
    expect(await listParts({ bytes })).toMatchObject([{ index: 0, size: 50_000, problem: null }]);
    expect(
      await failureOf(readPart({ bytes, index: 0, limits: { maxBytes: bytes.length - 1 } })),
    ).toMatchObject({
      code: 'document.too-large',
    });
  });
});
