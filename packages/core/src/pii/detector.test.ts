import { describe, expect, it } from 'vitest';
import { createDetector } from './detector.ts';
import { patternRecognizer } from './engine/pattern-recognizer.ts';
import { piiScores } from './engine/pii-entity.ts';
import { genericRecognizers } from './patterns/list-generic-recognizers.ts';

const number = patternRecognizer({
  name: 'member',
  types: ['MEMBER'],
  description: 'six digits',
  context: { en: ['member', 'member number'], de: ['mitglied'], ja: ['会員番号'], fr: ["numéro d'adhérent"] },
  against: { en: ['order'] },
  rules: [{ at: 'digit', regex: /\d{6}/, score: piiScores.weak, because: 'six digits' }],
});
const member = createDetector({ recognizers: [number] });
const values = (text: string, options: { language?: string } = {}) =>
  member.detect({ text, ...options }).map(({ start, end }) => text.slice(start, end));

describe('context words', () => {
  it.each([
    'member 123456',
    'Members: 123456',
    'the member number\n123456',
    '123456 (member)',
    'memberNumber=123456',
    'member_number: 123456',
    'MITGLIED 123456',
    '会員番号は123456です',
    "Numero d'adherent 123456",
    'members 111111, 222222, 123456',
  ])('lift what they stand near to in %j', (text) => {
    expect(values(text)).toContain('123456');
  });

  it.each([
    'remember 123456',
    'membership 123456',
    'the member of the old club that met here every week in the year 123456',
    '123456\nmember 7',
    'member with order 123456',
    'a 123456',
    'numero 123456',
  ])('lift nothing in %j', (text) => {
    expect(values(text)).toEqual([]);
  });

  it.each([
    ['order no. 7734, for the member 123456', ['123456']],
    ['order 7734 of 4 May; 123456 (member)', ['123456']],
    ['member 123456 of the order 654321', ['123456']],
    ['members 111111, 222222 and 333333, order 444444', ['111111', '222222', '333333']],
    ["123456 is the club's member", ['123456']],
    ["654321, numéro d'adhérent 123456", ['123456']],
  ])('speak for the number that they stand with in %j', (text, numbers) => {
    expect(values(text)).toEqual(numbers);
  });

  it('that speak against a number do so until they have one of their own', () => {
    const strong = patternRecognizer({
      name: 'strong',
      types: ['STRONG'],
      description: 'six digits',
      against: { en: ['order'] },
      rules: [{ at: 'digit', regex: /\d{6}/, score: piiScores.strong, because: 'six digits' }],
    });
    const detector = createDetector({ recognizers: [strong] });
    const count = (text: string) => detector.detect({ text }).length;
    expect(count('order no. 7734, paid with 123456')).toBe(1);
    expect(count('order no. 123456')).toBe(0);
    expect(count('orders 654321, 111111 and 123456')).toBe(0);
  });

  it("count in the document's language and in English", () => {
    expect(values('mitglied 123456', { language: 'de' })).toEqual(['123456']);
    expect(values('mitglied 123456', { language: 'fr' })).toEqual([]);
    expect(values('member 123456', { language: 'fr' })).toEqual(['123456']);
  });

  it.each([
    ['Name | Member | Order\nAnn | 123456 | 654321\nBob | 111111 | 222222', ['123456', '111111']],
    ['name;member;order\nAnn;123456;654321\nBob;111111;222222', ['123456', '111111']],
    ['member,name,order\n123456,Ann,654321\n111111,Bob,222222', ['123456', '111111']],
    [`order\tmember\n${'654321\t123456\n'.repeat(3)}`, ['123456', '123456', '123456']],
    ['| Order | Member |\n|---|---|\n| 654321 | 123456 |', ['123456']],
    ['Member | Name\n\n654321 | Ann', ['654321']],
    ['Member: 123456 | Order: 654321\nMember: 111111 | Order: 222222', ['123456', '111111']],
  ])('speak for their own column of a table: %j', (text, numbers) => {
    expect(values(text)).toEqual(numbers);
  });

  it('are no everyday words of the language that the text is in', () => {
    const pan = patternRecognizer({
      name: 'pan',
      types: ['PAN'],
      description: 'six digits',
      context: { en: ['pan', 'red'], es: ['red'] },
      rules: [{ at: 'digit', regex: /\d{6}/, score: piiScores.weak, because: 'six digits' }],
    });
    const detector = createDetector({ recognizers: [pan] });
    const count = (text: string, language?: string) =>
      detector.detect({ text, ...(language === undefined ? {} : { language }) }).length;
    expect(count('the pan of the customer is 123456 and not the old one')).toBe(1);
    expect(count('compramos el pan con los 123456 y es para todos')).toBe(0);
    expect(count('el PAN del cliente es 123456 y no se cambia')).toBe(1);
    expect(count('pan 123456')).toBe(1);
    expect(count('pan 123456', 'es')).toBe(0);
    expect(count('la red de la oficina es 123456 para todos')).toBe(1);
    const english = 'The report was sent to all of the members that had been at the meeting. '.repeat(40);
    expect(count(`${english}\n\nHoy compramos el pan con los 123456 y no es para todos.`)).toBe(0);
  });

  it('are named in the reason, the value is not', () => {
    const [entity] = member.detect({ text: 'member 123456' });
    expect(entity?.reason).toEqual({
      recognizer: 'member',
      because: 'six digits',
      baseScore: 0.3,
      context: ['member'],
    });
    expect(JSON.stringify(entity)).not.toContain('123456');
  });
});

describe('offsets', () => {
  it.each([
    ['e\u0301 member 123456', '123456'],
    ['\u{1f600}\u{1f600} member 123456', '123456'],
    ['عضو member 123456 שלום', '123456'],
    ['member 12\u200b34\u00ad56', '12\u200b34\u00ad56'],
    [
      'member \u{1d7cf}\u{1d7d0}\u{1d7d1}\u{1d7d2}\u{1d7d3}\u{1d7d4}!',
      '\u{1d7cf}\u{1d7d0}\u{1d7d1}\u{1d7d2}\u{1d7d3}\u{1d7d4}',
    ],
    ['member １２３４５６', '１２３４５６'],
    ['member ١٢٣٤٥٦.', '١٢٣٤٥٦'],
    ['\ufeffmember\u00a0123456', '123456'],
  ])('are those of the text as it was given: %j', (text, value) => {
    expect(values(text)).toEqual([value]);
  });
});

describe('overlaps', () => {
  const all = createDetector({ recognizers: genericRecognizers });

  it('keep the stronger and tell what else it may be', () => {
    const text = 'card or phone: 4012888888881881';
    const [entity, ...others] = all.detect({ text });
    expect(others).toEqual([]);
    expect(entity?.type).toBe('CREDIT_CARD');
  });

  it('keep the longer of two that are equally sure', () => {
    const text = 'see https://example.com/?to=anna@example.com';
    const [entity] = all.detect({ text });
    expect(entity?.type).toBe('URL');
    expect(entity?.alternatives?.map(({ type }) => type)).toEqual(['EMAIL_ADDRESS']);
  });

  it('are settled before types are chosen: a card is no phone for those who ask for phones', () => {
    const text = 'phone 4012888888881881, phone 212-555-1234';
    const found = all.detect({ text, types: ['PHONE_NUMBER'] });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['212-555-1234']);
  });

  it('leave no two entities that share a character', () => {
    const text =
      'DOB 1980-01-02, passport 912803456, tel +49 30 901820, DE89 3704 0044 0532 0130 00, 10.0.0.1:80';
    let end = 0;
    for (const entity of all.detect({ text, threshold: 0 })) {
      expect(entity.start).toBeGreaterThanOrEqual(end);
      end = entity.end;
    }
    expect(end).toBeGreaterThan(0);
  });
});

describe('allowed values', () => {
  it('are not reported, and nothing within them is', () => {
    const detector = createDetector({
      recognizers: genericRecognizers,
      allows: (_type, value) => value === 'info@example.com',
    });
    expect(detector.detect({ text: 'info@example.com' })).toEqual([]);
    expect(detector.detect({ text: 'anna@example.com' })).toHaveLength(1);
  });

  it('of one type give way to another type of the same characters', () => {
    const detector = createDetector({
      recognizers: genericRecognizers,
      allows: (type) => type === 'DATE_OF_BIRTH',
    });
    expect(detector.detect({ text: 'born 1980-01-02' }).map(({ type }) => type)).toEqual(['DATE_TIME']);
  });
});

describe('listed recognisers', () => {
  it('go before everything, whatever their score', () => {
    const text = 'card 4012888888881881';
    const prefix = patternRecognizer({
      name: 'ours',
      types: ['OURS'],
      description: 'ours',
      rules: [{ at: 'digit', regex: /4012888888881881/, score: 0.1, because: 'listed' }],
    });
    const detector = createDetector({
      recognizers: [...genericRecognizers, prefix],
      listed: new Set(['ours']),
    });
    expect(detector.detect({ text }).map(({ type }) => type)).toEqual(['OURS']);
  });
});
