import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page, Word } from '../../documents/read-document.ts';
import { readValueContext } from '../values/index.ts';
import { extractTable } from './extract-table.ts';
import { columns, toDocument } from './table-document.test-data.ts';

const [width, height] = [595, 842];
const size = 9;
/** Letters of one width, and a space of less: as in a common typeface, on average. */
const [letter, space] = [4.6, 2.5];

type Align = 'left' | 'right' | 'center';
type Column = { label: string; name: string; align: Align; extra: number };

const measure = (text: string): number =>
  text.split(' ').reduce((sum, word) => sum + word.length * letter, 0) + (text.split(' ').length - 1) * space;

const wrap = (text: string, room: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);

const place = (options: { text: string; left: number; right: number; y: number; align: Align }): Word[] => {
  const free = options.right - options.left - measure(options.text);
  let x = options.left + (options.align === 'left' ? 0 : options.align === 'right' ? free : free / 2);
  return options.text.split(' ').map((text) => {
    const end = x + text.length * letter;
    const word: Word = {
      text,
      box: [x / width, options.y / height, end / width, (options.y + size) / height],
      fontSize: size,
      bold: false,
    };
    x = end + space;
    return word;
  });
};

const words = ['pump', 'cable', 'filter', 'bracket', 'steel', 'brass', 'water', 'heavy', 'small', 'spare'];
const description = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((parts) => `Item ${parts.join(' ')}`);
const row = fc.record({
  description,
  itemId: fc.integer({ min: 100, max: 99_999 }).map((number) => `KX-${number}`),
  quantity: fc.integer({ min: 2, max: 4_000 }),
  unit: fc.constantFrom('pcs', 'kg', 'box', 'm'),
  cents: fc.integer({ min: 11, max: 900_000 }),
});
const align = fc.constantFrom<Align>('left', 'right', 'center');
const column = (name: string, label: string, how: fc.Arbitrary<Align>): fc.Arbitrary<Column> =>
  fc.record({
    name: fc.constant(name),
    label: fc.constant(label),
    align: how,
    extra: fc.integer({ max: 30 }).map(Math.abs),
  });

/** The five columns of values in any order, around the descriptions; amounts stand last, as in nearly all bills. */
const layout = fc.record({
  before: fc.tuple(column('itemId', 'Item no', fc.constant<Align>('left'))),
  middle: fc.shuffledSubarray(['quantity', 'unit', 'unitPrice'], { minLength: 3, maxLength: 3 }),
  quantity: column('quantity', 'Quantity', align),
  unit: column('unit', 'Unit', fc.constantFrom<Align>('left', 'center')),
  unitPrice: column('unitPrice', 'Unit price', fc.constant<Align>('right')),
  netAmount: column('netAmount', 'Amount', fc.constant<Align>('right')),
  room: fc.integer({ min: 70, max: 160 }),
  gap: fc.integer({ min: 8, max: 16 }),
  pitch: fc.integer({ min: 10, max: 13 }),
  between: fc.integer({ min: 6, max: 14 }),
  headsLikeColumns: fc.boolean(),
});

type Row = { description: string; itemId: string; quantity: number; unit: string; cents: number };
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const money = (cents: number): string => (cents / 100).toFixed(2);

const textOf = (own: Row, name: string): string =>
  ({
    description: own.description,
    itemId: own.itemId,
    quantity: String(own.quantity),
    unit: own.unit,
    unitPrice: money(own.cents),
    netAmount: money(own.cents * own.quantity),
  })[name] ?? '';

const draw = (rows: readonly Row[], look: Layout): Page => {
  const text: Column = { name: 'description', label: 'Description', align: 'left', extra: 0 };
  const middle = look.middle.map((name) => look[name as 'quantity' | 'unit' | 'unitPrice']);
  const ordered = [...look.before, text, ...middle, look.netAmount];
  let x = 36;
  const places = ordered.map((each) => {
    const own = rows.map((each2) => measure(textOf(each2, each.name)));
    const room = each === text ? look.room : Math.max(measure(each.label), ...own) + each.extra;
    const left = x;
    x += room + look.gap;
    return { ...each, left, right: left + room };
  });
  const scale = Math.min(1, (width - 30) / x);
  const all: Word[] = [];
  let y = 80;
  for (const each of places) {
    const how = look.headsLikeColumns ? each.align : 'left';
    all.push(...place({ text: each.label, left: each.left, right: each.right, y, align: how }));
  }
  y += look.pitch + look.between;
  for (const own of rows) {
    const cells = places.map((each) => wrap(textOf(own, each.name), each.right - each.left));
    places.forEach((each, index) => {
      (cells[index] ?? []).forEach((line, at) => {
        all.push(...place({ ...each, text: line, y: y + at * look.pitch }));
      });
    });
    y += Math.max(...cells.map((lines) => lines.length)) * look.pitch + look.between;
  }
  // What is too wide for the paper is drawn smaller, letters and gaps alike.
  const words2 = all.map((word): Word => {
    const [left, top, right, bottom] = word.box;
    return {
      ...word,
      fontSize: size * scale,
      box: [left * scale, top * scale, right * scale, bottom * scale],
    };
  });
  return {
    number: 1,
    width,
    height,
    words: words2,
    lines: [],
    rulings: [],
    tables: [],
    image: 'rendered',
    hasText: true,
  };
};

const read = (page: Page): Record<string, string>[] => {
  const document = toDocument([page]);
  const { table } = extractTable({ document, columns, context: readValueContext(document) });
  return table.rows.map(({ cells }) =>
    Object.fromEntries(Object.entries(cells).map(([name, field]) => [name, String(field.value)])),
  );
};

describe('cells of tables in any layout', () => {
  it('land in their columns, whole, however wide the columns, their gaps and their texts are', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 7 }), layout, (rows, look) => {
        const expected = rows.map((own) => ({
          description: own.description,
          itemId: own.itemId,
          quantity: String(own.quantity),
          unit: own.unit,
          unitPrice: money(own.cents),
          netAmount: money(own.cents * own.quantity),
        }));
        expect(read(draw(rows, look))).toEqual(expected);
      }),
      { numRuns: 150, seed: 20_261_121 },
    );
  });
});
