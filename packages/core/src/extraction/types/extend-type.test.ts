import { describe, expect, it } from 'vitest';
import { loadShippedTypes } from '../../../testing/builders/shipped-types.ts';
import { checkDocumentType, type FindTypeText } from './check-document-type.ts';
import type { DocumentType } from './document-type.ts';

const base = `name: base
classification:
  titles:
    en: [base]
fields:
  number:
    type: code
    required: true
    labels:
      en: [number, no]
  date:
    type: date
tables:
  lines:
    columns:
      - name: text
        type: text
        labels:
          en: [text]
checks: [dates-in-order]
`;

const extend = (
  text: string,
  find: FindTypeText = (name) => (name === 'base' ? base : null),
): DocumentType => {
  const { type, issues } = checkDocumentType(text, find);
  if (type === null) throw new Error(issues.map(({ line, message }) => `${line}: ${message}`).join());
  return type;
};

const head = 'name: own\nextends: base\nclassification:\n  titles:\n    en: [own]\n';

describe('a type that extends another', () => {
  it('puts its own labels before those that it takes over', () => {
    const { fields } = extend(`${head}fields:\n  number:\n    labels:\n      en: [id, no]\n`);
    expect(fields.number).toMatchObject({
      type: 'code',
      required: true,
      labels: { en: ['id', 'no', 'number'] },
    });
  });

  it('leaves out what it sets to null', () => {
    expect(Object.keys(extend(`${head}fields:\n  date: null\n`).fields)).toEqual(['number']);
  });

  it('takes nothing over of a part that says so', () => {
    const text = `${head}fields:\n  number:\n    inherits: false\n    type: code\n    labels:\n      en: [id]\n`;
    expect(extend(text).fields.number).toMatchObject({ required: false, labels: { en: ['id'] } });
  });

  it('joins columns by their names and adds new ones behind', () => {
    const text = `${head}tables:\n  lines:\n    columns:\n      - name: text\n        labels:\n          de: [Text]\n      - name: sum\n        type: amount\n`;
    const columns = extend(text).tables.lines?.columns ?? [];
    expect(columns.map(({ name }) => name)).toEqual(['text', 'sum']);
    expect(columns[0]?.labels).toEqual({ en: ['text'], de: ['Text'] });
  });

  it('has the checks that it names, else those of the base', () => {
    expect(extend(head).checks).toEqual(['dates-in-order']);
    expect(extend(`${head}checks: []\n`).checks).toEqual([]);
  });

  it('is told by its own words, unless it adds to a type of its own name', () => {
    expect(extend(head).classification.titles).toEqual({ en: ['own'] });
    const added = extend('name: base\nextends: base\nclassification:\n  titles:\n    en: [basis]\n');
    expect(added.classification.titles).toEqual({ en: ['basis', 'base'] });
  });

  it('asks for the type beneath it when it extends its own name', () => {
    const asked: boolean[] = [];
    extend('name: base\nextends: base\n', (_, { beneath }) => {
      asked.push(beneath);
      return base;
    });
    expect(asked).toEqual([true]);
  });

  it('may extend one that extends a third', () => {
    const middle = 'name: middle\nextends: base\nfields:\n  more:\n    type: text\n';
    const texts: Record<string, string> = { base, middle };
    const { fields } = extend(
      head.replace('extends: base', 'extends: middle'),
      (name) => texts[name] ?? null,
    );
    expect(Object.keys(fields)).toEqual(['number', 'date', 'more']);
  });

  it.each([
    ['nobody', 'name: a\nextends: nobody\n', 'document-type.unknown-base'],
    ['itself in a circle', 'name: a\nextends: b\n', 'document-type.circular-base'],
  ])('is refused when it extends %s, on that line', (_, text, code) => {
    const circle: Record<string, string> = { a: 'name: a\nextends: b\n', b: 'name: b\nextends: a\n' };
    const { type, issues } = checkDocumentType(text, (name) => circle[name] ?? null);
    expect(type).toBeNull();
    expect(issues).toMatchObject([{ code, line: 2, place: 'extends' }]);
  });

  it('tells a mistake in a column of its own by its own line, whatever the base has before it', () => {
    const text = `${head}tables:\n  lines:\n    columns:\n      - name: sum\n        type: money\n`;
    const { issues } = checkDocumentType(text, () => base);
    expect(issues).toMatchObject([{ line: 10, place: 'tables.lines.columns.sum.type' }]);
  });

  it('says nothing about warnings that are the business of the base', () => {
    const untidy = base.replace('[number, no]', '[number, NUMBER]');
    expect(checkDocumentType(untidy).issues).toHaveLength(1);
    expect(checkDocumentType(head, () => untidy).issues).toEqual([]);
  });

  it('turns the sides of an invoice into those of an order', () => {
    const [order] = loadShippedTypes(['purchase-order']);
    expect(order?.issuer).toBe('buyer');
    expect(order?.fields.sellerName?.labels.en).toContain('to');
    expect(order?.fields.buyerName?.labels.en).not.toContain('to');
    expect(Object.keys(order?.fields ?? {})).not.toContain('iban');
    expect(order?.tables.lines?.columns.map(({ name }) => name)).toContain('netAmount');
  });
});
