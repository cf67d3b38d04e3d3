import { encrypt } from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';
import { makeDoc } from '../doc/make-doc.test-data.ts';
import { makeOle } from '../ole/make-ole.test-data.ts';
import { openOle } from '../ole/open-ole.ts';
import { readBytes } from '../read-bytes.ts';
import { makeBiff } from '../sheets/make-biff.test-data.ts';
import { inline, makeXlsx } from '../sheets/make-xlsx.test-data.ts';
import { tryPasswords } from './try-passwords.ts';

const plain = Buffer.from(
  makeXlsx({ sheets: [{ name: 'S', rows: `<row r="1">${inline('A1', 'secret')}</row>` }] }),
);
/** Locking takes as many rounds as opening. */
const patience = 60_000;
const lock = (password: string, type?: 'standard') => encrypt(plain, { password, ...(type && { type }) });
const locked = lock('right');
const textOf = async (bytes: Uint8Array, passwords?: readonly string[]) =>
  (await readBytes({ bytes, ...(passwords && { passwords }) })).pages[0]?.lines[0]?.text;

/** A locked file whose description is changed. */
const relock = (change: (info: string) => string): Buffer => {
  const container = openOle(locked);
  const info = Buffer.from(container.read('EncryptionInfo') ?? []).toString('latin1');
  const content = container.read('EncryptedPackage') ?? new Uint8Array();
  return makeOle({
    EncryptionInfo: Buffer.from(change(info).trimEnd(), 'latin1'),
    EncryptedPackage: content,
  });
};

describe('a locked workbook', () => {
  it(
    'is opened by the password that fits, whatever stands before it in the list',
    async () => {
      const bytes = lock('Grüße 1');
      expect(await textOf(bytes, ['', 'wrong', 'Grüße 1'])).toBe('secret');
      const found = JSON.stringify(await readBytes({ bytes, passwords: ['Grüße 1'] }));
      expect(found).not.toContain('Grüße 1');
    },
    patience,
  );

  it(
    'is opened without a password when Excel itself locked it',
    async () => {
      expect(await textOf(lock('VelvetSweatshop'))).toBe('secret');
    },
    patience,
  );

  it(
    'of Office 2007 is opened, too',
    async () => {
      expect(await textOf(lock('old', 'standard'), ['old'])).toBe('secret');
    },
    patience,
  );

  it(
    'tells a missing password from a wrong one',
    async () => {
      const bytes = locked;
      await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.password-needed' });
      await expect(readBytes({ bytes, passwords: ['a', 'b'] })).rejects.toMatchObject({
        code: 'document.password-wrong',
        details: { tried: 2, left: 0 },
      });
    },
    patience,
  );

  it(
    'is refused when it asks for rounds or algorithms that no program writes',
    async () => {
      const changes: ((info: string) => string)[] = [
        (info) => info.replace('spinCount="100000"', 'spinCount="4000000000"'),
        (info) =>
          info
            .replace('keyBits="256"', 'keyBits="80000000000"')
            .replace('keyBits="256"', 'keyBits="80000000000"'),
        (info) => info.replaceAll('SHA512', 'MD5'),
        (info) => info.replaceAll('ChainingModeCBC', 'ChainingModeCFB'),
      ];
      for (const change of changes) {
        await expect(readBytes({ bytes: relock(change), passwords: ['right'] })).rejects.toMatchObject({
          code: 'document.unsupported',
        });
      }
    },
    patience,
  );

  it(
    'is damaged when its description or its content is spoiled',
    async () => {
      const bytes = relock((info) => info.replace(/encryptedKeyValue="[^"]*"/, 'encryptedKeyValue="AAAA"'));
      await expect(readBytes({ bytes, passwords: ['right'] })).rejects.toMatchObject({
        code: 'document.damaged',
      });
      const empty = makeOle({
        EncryptionInfo: Buffer.from([4, 0, 2, 0, 1]),
        EncryptedPackage: Buffer.alloc(10),
      });
      await expect(readBytes({ bytes: empty })).rejects.toMatchObject({
        code: expect.stringMatching(/damaged|unsupported/),
      });
    },
    patience,
  );

  it(
    'that a rights server locked is refused by that name',
    async () => {
      const bytes = makeOle({ EncryptedPackage: Buffer.alloc(10) });
      await expect(readBytes({ bytes })).rejects.toMatchObject({
        code: 'document.unsupported',
        message: expect.stringContaining('rights server'),
      });
    },
    patience,
  );

  it(
    'of before 2007 with a spoiled lock is refused',
    async () => {
      const bytes = makeOle({ Workbook: makeBiff({ locked: true }) });
      await expect(readBytes({ bytes, passwords: ['right'] })).rejects.toMatchObject({
        code: expect.stringMatching(/^document\./),
      });
      await expect(
        readBytes({ bytes: makeDoc('x', { encrypted: true }), passwords: ['x'] }),
      ).rejects.toMatchObject({
        code: expect.stringMatching(/^document\./),
      });
    },
    patience,
  );
});

describe('trying passwords', () => {
  const attempt = (rounds: number, right: string) => {
    const tried: string[] = [];
    const open = async (password: string) => {
      tried.push(password);
      return password === right ? 'opened' : null;
    };
    return { tried, attempt: { rounds, open } };
  };

  it('begins with Excel’s own and stops at the first that fits', async () => {
    const { tried, attempt: one } = attempt(1, 'b');
    expect(await tryPasswords({ attempt: one, passwords: ['a', 'b', 'c'] })).toBe('opened');
    expect(tried).toEqual(['VelvetSweatshop', 'a', 'b']);
  });

  it('stops when the rest would take too long, and says so', async () => {
    const { tried, attempt: one } = attempt(1_000_000, 'j');
    await expect(tryPasswords({ attempt: one, passwords: [...'abcdefghij'] })).rejects.toMatchObject({
      code: 'document.password-wrong',
      message: expect.stringContaining('too long'),
      details: { tried: 3, left: 7 },
    });
    expect(tried).toHaveLength(4);
  });
});
