import { describe, expect, it } from 'vitest';
import { createDetector } from '../detector.ts';
import { genericRecognizers } from '../patterns/list-generic-recognizers.ts';
import { readCsvRecords } from './csv-values.ts';
import { detectInData } from './detect-in-data.ts';
import { readJsonValues } from './json-values.ts';

const detector = createDetector({ recognizers: genericRecognizers });

const find = (text: string) =>
  detectInData({ detector, request: {}, text })?.map(
    ({ type, start, end, path }) => `${path} ${type} ${text.slice(start, end)}`,
  ) ?? null;

describe('detectInData', () => {
  it('tells the keys of what it finds in JSON, and its place in the text as it is written', () => {
    const text =
      '{"people": [{"tel": "5550123"}, {"tel": 5550124, "n": "say \\"hi\\" to \\u0062ob@example.com!"}]}';
    expect(find(text)).toEqual([
      'people[0].tel PHONE_NUMBER 5550123',
      'people[1].tel PHONE_NUMBER 5550124',
      'people[1].n EMAIL_ADDRESS \\u0062ob@example.com',
    ]);
  });

  it('finds what stands in keys', () => {
    expect(find('{"anna@example.com": {"n": 1}}')).toEqual([
      'anna@example.com EMAIL_ADDRESS anna@example.com',
    ]);
  });

  it('reads JSON by lines', () => {
    expect(find('{"m": "a@example.com"}\n{"m": "b@example.com"}\n')).toHaveLength(2);
  });

  it('tells record and field of what it finds in a table, quotes or not', () => {
    const text = 'id;Telefon;note\n1;5550123;"a ""b"" c@example.com"\n2;5550124;\n3;5550125;x\n';
    expect(find(text)).toEqual([
      '[1][1] PHONE_NUMBER 5550123',
      '[1][2] EMAIL_ADDRESS c@example.com',
      '[2][1] PHONE_NUMBER 5550124',
      '[3][1] PHONE_NUMBER 5550125',
    ]);
  });

  it.each([
    'Dear Anna,\nplease call me,\nwhen you can,\nor write,\nBob',
    '{not json}',
    '[1, 2',
    '{"a": "b"',
    'See [1] and {2}.',
    '"Hello", she said, "and goodbye"',
    '',
  ])('takes %j for a text', (text) => {
    expect(find(text)).toBeNull();
  });

  it('survives nesting that is deeper than any data', () => {
    expect(readJsonValues('['.repeat(100_000))).toBeNull();
  });

  it('does not read a table again for every quote in it', () => {
    const fields = '"a ""b""",'.repeat(20_000);
    expect(readCsvRecords(`${fields}x\n`.repeat(3))?.[0]).toHaveLength(20_001);
  });
});
