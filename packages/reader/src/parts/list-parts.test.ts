import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildMail, buildTextMail } from '../mail/mail-builder.test-data.ts';
import { readBytes } from '../read-bytes.ts';
import { listParts, readPart } from './list-parts.ts';

describe('the files inside a file', () => {
  it('are found five deep, whatever lies in what', async () => {
    let bytes: Uint8Array = strToU8('The innermost text');
    for (let depth = 5; depth > 0; depth--) {
      bytes =
        depth % 2 === 0
          ? zipSync({ [`level-${depth}`]: bytes })
          : buildMail([
              { type: 'text/plain', body: `Level ${depth}` },
              { type: `application/octet-stream; name=level-${depth}`, body: bytes },
            ]);
    }
    for (let depth = 1; depth <= 5; depth++) {
      expect((await listParts({ bytes })).map(({ name }) => name)).toEqual([`level-${depth}`]);
      expect((await readBytes({ bytes })).embedded).toHaveLength(1);
      bytes = (await readPart({ bytes, index: 0 })).bytes;
    }
    expect(Buffer.from(bytes).toString()).toBe('The innermost text');
  });

  it('have the places that they have in what is read', async () => {
    const bytes = buildMail([
      { type: 'message/rfc822', body: buildTextMail({ body: 'x' }) },
      { type: 'text/csv; name=a.csv', body: 'a;b', headers: ['Content-Disposition: attachment'] },
    ]);
    const { embedded } = await readBytes({ bytes });
    const parts = await listParts({ bytes });
    expect(parts.map(({ name, size }) => ({ name, size }))).toEqual(
      embedded.map(({ name, size }) => ({ name, size })),
    );
    for (const { index, name, size } of parts) {
      const part = await readPart({ bytes, index });
      expect([part.name, part.bytes.length]).toEqual([name, size]);
    }
  });

  it.each([
    ['text', strToU8('Just text')],
    ['XML', strToU8('<a/>')],
    ['a web page', strToU8('<html><p>x</p></html>')],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') })],
  ])('are none in %s', async (_, bytes) => {
    expect(await listParts({ bytes })).toEqual([]);
  });
});
