import { describe, expect, it } from 'vitest';
import { readShippedType, shippedTypeNames } from '../../../testing/builders/shipped-types.ts';
import { checkDocumentType } from './check-document-type.ts';

/** Line, place and severity of what is wrong, so that a case reads as a table. */
const tell = (text: string, others: Record<string, string> = {}): string[] =>
  checkDocumentType(text, (name) => others[name] ?? null).issues.map(
    ({ line, place, severity }) => `${line} ${place} ${severity}`,
  );

const head = 'name: note\nclassification:\n  titles:\n    en: [note]\n';

describe('checkDocumentType', () => {
  it.each(shippedTypeNames())('has nothing to say about the shipped type %s', (name) => {
    const { type, issues } = checkDocumentType(readShippedType(name) ?? '', readShippedType);
    expect(issues).toEqual([]);
    expect(type?.name).toBe(name);
  });

  it.each(shippedTypeNames())('finds a meaning for everything that %s asks for', (name) => {
    const type = checkDocumentType(readShippedType(name) ?? '', readShippedType).type;
    const columns = Object.values(type?.tables ?? {}).flatMap((table) => table.columns);
    const parts = [
      ...Object.entries(type?.fields ?? {}),
      ...columns.map((each) => [each.name, each] as const),
    ];
    expect(parts.filter(([, { meaning }]) => !meaning).map(([part]) => part)).toEqual([]);
  });

  it.each([
    [
      'an unknown kind of value',
      `${head}fields:\n  number:\n    type: nonsense\n`,
      '7 fields.number.type error',
    ],
    [
      'a setting that there is not',
      `${head}fields:\n  number:\n    type: code\n    lable: {}\n`,
      '8 fields.number.lable error',
    ],
    [
      'a required part that is missing',
      `${head}fields:\n  number:\n    required: true\n`,
      '6 fields.number.type error',
    ],
    [
      'a name that programs cannot use',
      `${head}fields:\n  my number:\n    type: code\n`,
      '6 fields.my number error',
    ],
    ['a language by its whole name', `${head}ignore:\n  english: [page]\n`, '6 ignore.english error'],
    ['a label that is no text', `${head}ignore:\n  en:\n    - page\n    - 7\n`, '8 ignore.en.1 error'],
    ['a label without a letter', `${head}ignore:\n  en: [page, '--']\n`, '6 ignore.en.1 error'],
    [
      'a label that is there twice',
      `${head}ignore:\n  de: [Artikel-Nr, ARTIKEL NR.]\n`,
      '6 ignore.de.1 warning',
    ],
    [
      'a table that is not declared',
      'name: note\nclassification:\n  titles:\n    en: [note]\n  table: rows\n',
      '5 classification.table error',
    ],
    [
      'a column that is there twice',
      `${head}tables:\n  rows:\n    columns:\n      - name: a\n        type: text\n      - name: a\n        type: text\n`,
      '8 tables.rows.columns.a.name error',
    ],
    ['a check without what it compares', `${head}checks: [lines-sum]\n`, '5 checks.0 warning'],
    ['a type that nothing tells', 'name: note\nclassification: {}\n', '2 classification warning'],
  ])('tells %s by its line', (_, text, expected) => {
    expect(tell(text)).toEqual([expected]);
  });

  it.each([
    ['date', 'until {date}', true],
    ['date', 'until {date} at noon', false],
    ['date', 'until {amount}', false],
    ['date', 'until', false],
    ['date', '{any} until {date}', true],
    ['sentence', 'net 30 days', true],
    ['sentence', 'net {sentence}', false],
    ['sentence', '{clause}is renewed', true],
  ])('for a %s takes the phrase %j: %s', (type, phrase, isGood) => {
    const text = `${head}fields:\n  due:\n    type: ${type}\n    phrases:\n      en: ['${phrase}']\n`;
    expect(tell(text)).toEqual(isGood ? [] : ['9 fields.due.phrases.en.0 error']);
  });

  it('tells all that is wrong at once, in the order of the lines', () => {
    const text = `${head}fields:\n  a:\n    type: x\n  b:\n    type: y\n`;
    expect(tell(text)).toEqual(['7 fields.a.type error', '9 fields.b.type error']);
  });

  it.each([
    ['a bracket that is left open', 'name: a\n b: ['],
    ['a key that is there twice', 'name: a\nname: b\n'],
    ['an alias of nothing', 'name: *b\n'],
    [
      'aliases that would stand for millions',
      `a: &a [x]\n${'bcdefgh'
        .split('')
        .map((key, at) => `${key}: &${key} [${`*${'abcdefg'.charAt(at)},`.repeat(9)}]`)
        .join('\n')}\n`,
    ],
  ])('refuses %s', (_, text) => {
    const { type, issues } = checkDocumentType(text);
    expect(type).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['document-type.invalid-yaml']);
  });

  it('gives no type where there is an error, and one where there are warnings alone', () => {
    expect(checkDocumentType(`${head}ignore:\n  en: ['?']\n`).type).toBeNull();
    expect(checkDocumentType(`${head}checks: [lines-sum]\n`).type?.name).toBe('note');
  });
});
