import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { spelledEmailRecognizer } from './spelled-email.ts';

const found = (text: string) => detectValues([spelledEmailRecognizer], text).map((value) => value.slice(14));

describe('addresses as they are said', () => {
  it.each([
    ['email me at john dot smith at example dot com', 'john dot smith at example dot com'],
    ['My mail: anna at example dot co dot uk, please', 'anna at example dot co dot uk'],
    ['Mail: anna punkt berg at beispiel punkt de', 'anna punkt berg at beispiel punkt de'],
    ['write to sales_1 AT example DOT org.', 'sales_1 AT example DOT org'],
    ['correo: ana arroba ejemplo punto es', 'ana arroba ejemplo punto es'],
    ['john dot smith at example dot com', 'john dot smith at example dot com'],
    ['it is anna at gmail dot com', 'anna at gmail dot com'],
    ['reach Anna, anna at example dot net', 'anna at example dot net'],
  ])('are found in %j', (text, value) => {
    expect(found(text)).toEqual([value]);
  });

  it.each([
    'look at the dot com boom',
    'john at example dot com',
    'email me at the office',
    'mail the polka dot dress',
    'email john at example dot nonsense',
    'find us at example dot com',
    'mail is at a point in time',
    'dot com',
    ' dot com email',
    'contact us at noon',
    'write dot com',
  ])('are not seen in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
