import { describe, expect, it } from 'vitest';
import { leakFound } from './guard/leak-found.ts';
import { parseRedactionKey, printRedactionKey } from './key/redaction-key.ts';
import { readerEyes, testKey, toOptions } from './reader-eyes.test-data.ts';
import { redactFile } from './redact-file.ts';
import { restoreFile } from './restore-file.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const redactText = async (text: string, policy?: string) =>
  decode((await redactFile(toOptions(encode(text), policy))).bytes);

const letter =
  'Dear Ada Lovelace,\nyour account DE89 3704 0044 0532 0130 00 is closed.\nAgain: de89-3704-0044-0532-0130-00.\n';

describe('a text', () => {
  it('loses its values, those found only once elsewhere too', async () => {
    expect(await redactText(letter, 'default: { operator: replace }')).toBe(
      'Dear <PERSON>,\nyour account <IBAN_CODE> is closed.\nAgain: <IBAN_CODE>.\n',
    );
  });

  it('loses the types that are asked for, and those that the policy does not keep', async () => {
    const only = await redactFile({ ...toOptions(encode(letter)), request: { types: ['PERSON'] } });
    expect(decode(only.bytes)).toContain('DE89 3704');
    expect(only.counts).toEqual({ PERSON: 1 });
    const policy = 'default: { operator: mask }\ntypes: { PERSON: { operator: keep } }';
    expect(await redactText(letter, policy)).toContain('Dear Ada Lovelace,\nyour account **** ****');
  });

  it.each([
    ['UTF-16', 'utf16le', '\ufeff'],
    ['UTF-16 without a mark', 'utf16le', ''],
    ['an encoding of one byte a sign', 'latin1', ''],
  ] as const)('in %s stays in it, byte for byte but for the values', async (_name, encoding, mark) => {
    const result = await redactFile(toOptions(Buffer.from(`${mark}Grüße an Zoë Müller\n`, encoding)));
    expect(Buffer.from(result.bytes)).toEqual(Buffer.from(`${mark}Grüße an [PERSON_1]\n`, encoding));
  });

  it('becomes UTF-8 where its encoding has no sign for what is put in', async () => {
    const policy = 'default: { operator: replace, with: "▇" }';
    const result = await redactFile(toOptions(Buffer.from('Grüße an Zoë Müller\n', 'latin1'), policy));
    expect(decode(result.bytes)).toBe('Grüße an ▇\n');
  });

  it('loses the spans that are given instead of those that are found', async () => {
    const text = '😀 Ada Lovelace met Kestrel.\n';
    const given = [{ type: 'PROJECT', start: 19, end: 26 }];
    const { bytes } = await redactFile({ ...toOptions(encode(text)), given });
    expect(decode(bytes)).toBe('😀 Ada Lovelace met [PROJECT_1].\n');
    const table = encode('a;b\nAda Lovelace;1\nx;2\ny;3\n');
    await expect(redactFile({ ...toOptions(table), given })).rejects.toMatchObject({
      code: 'redaction.spans-need-text',
    });
  });

  it('with a byte order mark loses whole values where spans are given, and keeps the mark', async () => {
    const given = [
      { type: 'EMAIL_ADDRESS', start: 0, end: 15 },
      { type: 'PERSON', start: 19, end: 31 },
    ];
    const bytes = encode('\ufeffbob@example.com is Bob Smithson');
    const result = await redactFile({ ...toOptions(bytes, 'default: { operator: replace }'), given });
    expect(decode(result.bytes)).toBe('\ufeff<EMAIL_ADDRESS> is <PERSON>');
  });

  it.each(['placeholder', 'encrypt'])('is restored byte for byte after %s', async (operator) => {
    const bytes = encode(letter);
    const { bytes: redacted, placeholders } = await redactFile(
      toOptions(bytes, `default: { operator: ${operator} }`),
    );
    expect(decode(redacted)).not.toMatch(/Lovelace|3704/);
    const key = parseRedactionKey(printRedactionKey({ ...testKey, placeholders }));
    const result = await restoreFile({ bytes: redacted, eyes: readerEyes, key });
    expect(result).toMatchObject({ restored: 3, unknown: 0 });
    expect(decode(result.bytes)).toBe(letter);
  });

  it('is not restored with another key, nor where nothing was redacted', async () => {
    const { bytes } = await redactFile(toOptions(encode(letter), 'default: { operator: encrypt }'));
    const key = { ...testKey, key: new Uint8Array(32) };
    await expect(restoreFile({ bytes, eyes: readerEyes, key })).rejects.toMatchObject({
      code: 'redaction.wrong-key',
    });
    expect(() => parseRedactionKey('{}')).toThrow(/no key file/);
  });
});

describe('a table', () => {
  const people =
    'Name;Phone;Note\r\nAda Lovelace;0171 7654321;"a ""b"";c"\r\nCharles Babbage;12-34;"x\r\ny"\r\nZoë Müller;0171 7654322;\r\nnobody;0171 7654323;ok';

  it('loses values cell by cell, and all else stays as it is written', async () => {
    expect(await redactText(people)).toBe(
      'Name;Phone;Note\r\n[PERSON_1];[PHONE_NUMBER_1];"a ""b"";c"\r\n[PERSON_2];[PHONE_NUMBER_2];"x\r\ny"\r\n[PERSON_3];[PHONE_NUMBER_3];\r\n[PERSON_4];[PHONE_NUMBER_4];ok',
    );
  });

  it('puts a replacement into quotes where it has the delimiter in it', async () => {
    const policy = 'default: { operator: keep }\ntypes: { PERSON: { operator: replace, with: \'a;"b"\' } }';
    expect(await redactText(people, policy)).toContain('\r\n"a;""b""";0171 7654321;');
  });

  it('is restored byte for byte', async () => {
    const { bytes, placeholders } = await redactFile(toOptions(encode(people)));
    const restored = await restoreFile({ bytes, eyes: readerEyes, key: { ...testKey, placeholders } });
    expect(decode(restored.bytes)).toBe(people);
  });
});

describe('the last look', () => {
  it('fails a file in which a value is left, without naming it', async () => {
    const policy = 'default: { operator: replace, with: Ada Lovelace }';
    const thrown = await redactText(letter, policy).catch((error) => error);
    expect(thrown).toMatchObject({ code: 'redaction.value-left' });
    expect(JSON.stringify({ ...thrown, message: thrown.message })).not.toContain('Lovelace');
    expect(thrown.message).toBe(leakFound('a text of the file').message);
  });

  it('does not take the name of a type for a value that is left', async () => {
    const given = [
      { type: 'PERSON', start: 0, end: 6 },
      { type: 'PERSON', start: 11, end: 14 },
    ];
    const { bytes } = await redactFile({ ...toOptions(encode('Person and Ada\n')), given });
    expect(decode(bytes)).toBe('[PERSON_1] and [PERSON_2]\n');
  });

  it('refuses kinds of files that cannot be written back', async () => {
    const html = encode('<!DOCTYPE html><html><body><p>Ada Lovelace</p></body></html>');
    await expect(redactFile(toOptions(html))).rejects.toMatchObject({ code: 'redaction.unsupported' });
  });
});

describe('JSON', () => {
  const people =
    '{"people": [{"name": "Ada Lovelace", "phone": 2125550123},\n {"name": "Zo\\u00eb M\\u00fcller", "phone": 2125550124}],\n "ada@lovelace.org": [1.50, true, "to \\"Ada Lovelace\\""]}\n';

  it('loses values by their keys, and is JSON of the same form afterwards', async () => {
    const redacted = await redactText(people);
    expect(redacted).toBe(
      '{"people": [{"name": "[PERSON_1]", "phone": "[PHONE_NUMBER_1]"},\n {"name": "[PERSON_2]", "phone": "[PHONE_NUMBER_2]"}],\n "[EMAIL_ADDRESS_1]": [1.50, true, "to \\"[PERSON_1]\\""]}\n',
    );
    expect(() => JSON.parse(redacted)).not.toThrow();
  });

  it('is a text like any other where its spans are given', async () => {
    const given = [{ type: 'PROJECT', start: 7, end: 14 }];
    const { bytes } = await redactFile({ ...toOptions(encode('{"a": "Kestrel"}')), given });
    expect(decode(bytes)).toBe('{"a": "[PROJECT_1]"}');
  });

  it.each(['{"ssn": 536224587}', '{"ssn": 1}\n{"ssn": 536224587}\n'])(
    'that a span would break is refused: %s',
    async (text) => {
      const start = text.indexOf('536');
      const given = [{ type: 'US_SSN', start, end: start + 9 }];
      await expect(redactFile({ ...toOptions(encode(text)), given })).rejects.toMatchObject({
        code: 'redaction.spans-break-json',
      });
      const policy = 'default: { operator: replace, with: "0" }';
      const { bytes } = await redactFile({ ...toOptions(encode(text), policy), given });
      expect(decode(bytes)).toBe(text.replace('536224587', '0'));
    },
  );

  it('by lines stays so', async () => {
    const lines = '{"n": 1, "mail": "a@b.org"}\n{"n": 2, "mail": "c@d.org"}\n';
    expect(await redactText(lines)).toBe(
      '{"n": 1, "mail": "[EMAIL_ADDRESS_1]"}\n{"n": 2, "mail": "[EMAIL_ADDRESS_2]"}\n',
    );
  });
});
