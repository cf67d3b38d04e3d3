import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyParts, redactTexts } from './redact-texts.ts';
import { parseRedactionPolicy, RedactionPolicy } from './redaction-policy.ts';
import { fromCodePoints, joinSpans, type RedactionSpan } from './redaction-span.ts';
import { findRestorable } from './restore-text.ts';
import type { ValueCipher } from './value-cipher.ts';

const salt = new Uint8Array(16).fill(7);
const policyOf = (operator: string, types = {}) => RedactionPolicy.parse({ default: { operator }, types });

/** Reverses no secret: it stands for a cipher, which the redactor package supplies. */
const toyCipher: ValueCipher = {
  encrypt: ({ type, text }) =>
    btoa(encodeURIComponent(`${type} ${text}|${'.'.repeat(40)}`)).replaceAll('=', ''),
  decrypt: ({ type, sealed }) => {
    try {
      const opened = decodeURIComponent(atob(sealed.padEnd(Math.ceil(sealed.length / 4) * 4, '=')));
      return opened.startsWith(`${type} `) ? opened.slice(type.length + 1, -41) : null;
    } catch {
      return null;
    }
  },
};

const spanOf = (text: string, value: string, type: string): RedactionSpan => {
  const start = text.indexOf(value);
  return { type, start, end: start + value.length };
};

const redact = (text: string, values: Record<string, string>, policy: RedactionPolicy) => {
  const spans = Object.entries(values).map(([value, type]) => spanOf(text, value, type));
  return redactTexts([{ text, spans }], { policy, salt, cipher: toyCipher }).texts[0]?.text;
};

describe('redacting a text', () => {
  const text = 'Ada Lovelace, DE89 3704 0044';
  const values = { 'Ada Lovelace': 'PERSON', 'DE89 3704 0044': 'IBAN_CODE' };

  it.each([
    ['replace', '<PERSON>, <IBAN_CODE>'],
    ['mask', '*** ********, **** **** ****'],
    ['placeholder', '[PERSON_1], [IBAN_CODE_1]'],
    ['keep', text],
  ])('by %s gives %s', (operator, expected) => {
    expect(redact(text, values, policyOf(operator))).toBe(expected);
  });

  it('takes the operator of each type, and the default for all others', () => {
    const policy = policyOf('mask', { PERSON: { operator: 'replace', with: 'somebody' } });
    expect(redact(text, values, policy)).toBe('somebody, **** **** ****');
  });

  it('leaves the last characters where the mask says so, and never more than half', () => {
    const policy = policyOf('keep', {
      IBAN_CODE: { operator: 'mask', sign: '#', keepLast: 4 },
      PERSON: { operator: 'mask', keepLast: 8 },
    });
    expect(redact(text, values, policy)).toBe('*** ***elace, #### #### 0044');
    expect(redact('Al', { Al: 'PERSON' }, policy)).toBe('*l');
  });

  it('hashes with the salt: the same for the same value, another under another salt', () => {
    const source = {
      text: 'Ada Ada',
      spans: [spanOf(text, 'Ada', 'PERSON'), { type: 'PERSON', start: 4, end: 7 }],
    };
    const hashes = [salt, new Uint8Array(16).fill(8)].map((one) =>
      redactTexts([source], { policy: policyOf('hash'), salt: one }).texts[0]?.text.split(' '),
    );
    expect(hashes[0]?.[0]).toMatch(/^PERSON_[0-9a-f]{64}$/);
    expect(hashes[0]?.[0]).toBe(hashes[0]?.[1]);
    expect(hashes[0]?.[0]).not.toBe(hashes[1]?.[0]);
  });

  it('numbers the same value alike in all texts, and goes on from what is known', () => {
    const sources = ['Ada and Bob', 'Bob'].map((one) => ({
      text: one,
      spans: ['Ada', 'Bob'].filter((name) => one.includes(name)).map((name) => spanOf(one, name, 'PERSON')),
    }));
    const known = { '[PERSON_1]': { type: 'PERSON', value: 'Bob' } };
    const { texts, placeholders } = redactTexts(sources, { policy: policyOf('placeholder'), salt, known });
    expect(texts.map((one) => one.text)).toEqual(['[PERSON_2] and [PERSON_1]', '[PERSON_1]']);
    expect(Object.keys(placeholders)).toEqual(['[PERSON_1]', '[PERSON_2]']);
  });

  it('numbers spellings of one value behind its placeholder, also in later documents', () => {
    const types = { 'Anna Müller': 'PERSON', 'MÜLLER, Anna': 'PERSON', Anton: 'PERSON' };
    const first = redactTexts([{ text: 'Anna Müller', spans: [{ type: 'PERSON', start: 0, end: 11 }] }], {
      policy: policyOf('placeholder'),
      salt,
    });
    const text = 'MÜLLER, Anna / Anton / Anna Müller / Dr. Anna Muller';
    const spans = [...Object.keys(types), 'Dr. Anna Muller'].map((value) => {
      const start = text.indexOf(value);
      return { type: 'PERSON', start, end: start + value.length };
    });
    const options = { policy: policyOf('placeholder'), salt, known: first.placeholders };
    const { texts, placeholders } = redactTexts([{ text, spans }], options);
    const [redacted] = texts.map((one) => one.text);
    expect(redacted).toBe('[PERSON_1_2] / [PERSON_2] / [PERSON_1] / [PERSON_1_3]');
    expect(applyParts(redacted ?? '', findRestorable(redacted ?? '', { placeholders }).parts)).toBe(text);
  });

  it('never gives a placeholder that the text writes itself', () => {
    expect(redact('[PERSON_1] is Ada', { Ada: 'PERSON' }, policyOf('placeholder'))).toBe(
      '[PERSON_1] is [PERSON_2]',
    );
  });

  it('leaves no character of overlapping spans, whatever one of them is to keep', () => {
    const spans = [
      { type: 'URL', start: 0, end: 11 },
      { type: 'EMAIL_ADDRESS', start: 4, end: 15 },
    ];
    const source = { text: 'abcdefghijklmnopq', spans };
    const options = { policy: policyOf('replace', { URL: { operator: 'keep' } }), salt };
    expect(redactTexts([source], { ...options, policy: policyOf('replace') }).texts[0]?.text).toBe('<URL>pq');
    expect(redactTexts([source], options).texts[0]?.text).toBe('abcd<EMAIL_ADDRESS>pq');
  });

  it('refuses to encrypt without a key, and a salt that can be guessed', () => {
    const source = { text: 'Ada', spans: [{ type: 'PERSON', start: 0, end: 3 }] };
    expect(() => redactTexts([source], { policy: policyOf('encrypt'), salt })).toThrow(/key file/);
    expect(() => redactTexts([source], { policy: policyOf('mask'), salt: new Uint8Array(4) })).toThrow(
      /salt/,
    );
  });
});

const anyText = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', ' ', '[', ']', '_', '1', 'PERSON_1', ':', 'X'),
});
const anySpans = fc.array(
  fc.record({ type: fc.constantFrom('PERSON', 'URL', 'X'), start: fc.nat(30), end: fc.nat(40) }),
);

describe('spans', () => {
  it('are joined so that all their characters are covered, in order and apart', () => {
    fc.assert(
      fc.property(anyText, anySpans, (text, spans) => {
        const joined = joinSpans(text, spans);
        for (const [index, { start, end }] of joined.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(joined[index - 1]?.end ?? 0);
          expect(text.slice(0, start).isWellFormed() && text.slice(start, end).isWellFormed()).toBe(true);
        }
        for (const { start, end } of spans) {
          for (let at = start; at < Math.min(end, text.length); at += 1)
            expect(joined.some((one) => one.start <= at && at < one.end)).toBe(true);
        }
      }),
    );
  });

  it('in code points become those of UTF-16', () => {
    expect(fromCodePoints('😀Ada😀', [{ type: 'PERSON', start: 1, end: 4 }])).toEqual([
      { type: 'PERSON', start: 2, end: 5 },
    ]);
  });
});

describe('restoring', () => {
  it.each(['placeholder', 'encrypt'])('brings back every text exactly after %s', (operator) => {
    fc.assert(
      fc.property(fc.array(fc.record({ text: anyText, spans: anySpans }), { maxLength: 3 }), (sources) => {
        const options = { policy: policyOf(operator), salt, cipher: toyCipher };
        const { texts, placeholders } = redactTexts(sources, options);
        const restored = texts.map(({ text }) =>
          applyParts(text, findRestorable(text, { placeholders, cipher: toyCipher }).parts),
        );
        expect(restored).toEqual(sources.map(({ text }) => text));
      }),
    );
  });

  it('leaves what the key does not know, and counts it', () => {
    const text = '[PERSON_1] and [constructor_1] and [PERSON_9]';
    const placeholders = { '[PERSON_1]': { type: 'PERSON', value: 'Ada' } };
    const { parts, unknown } = findRestorable(text, { placeholders });
    expect(applyParts(text, parts)).toBe('Ada and [constructor_1] and [PERSON_9]');
    expect(unknown).toBe(1);
  });
});

describe('a policy', () => {
  it('is read from YAML, with masks for what it does not say', () => {
    const policy = parseRedactionPolicy('default: { operator: mask }\ntypes:\n  URL: { operator: keep }\n');
    expect(policy).toEqual({
      default: { operator: 'mask', sign: '*', keepLast: 0 },
      types: { URL: { operator: 'keep' } },
    });
  });

  it.each([
    ['default: [', /line 1/],
    ['default: { operator: burn }', /default/],
    ['types: { person: { operator: mask } }', /types/],
    ['typos: {}', /typos/],
  ])('%s is refused with its place', (yaml, message) => {
    expect(() => parseRedactionPolicy(yaml)).toThrow(message);
  });
});
