import type { ReadDocument } from '@assay/core/documents';
import { expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';

const read = (text: string): Promise<ReadDocument> => readBytes({ bytes: Buffer.from(text) });
const linesOf = ({ pages }: ReadDocument): string[] =>
  pages.flatMap((page) => page.lines.map(({ text }) => text));

it('reads Markdown as its text, headings bold, without its marks', async () => {
  const page = await read(
    '# Offer 7 #\n\nDear **Ann**, see [our terms](https://example.com/terms) and `code`.\n\n## Scope\n\n- one\n- two\n\n```\n# not a heading\n**as it is**\n```\n',
  );
  expect(page).toMatchObject({ kind: 'markdown', mediaType: 'text/markdown', problems: [] });
  expect(linesOf(page)).toEqual([
    'Offer 7',
    'Dear Ann, see our terms (https://example.com/terms) and code.',
    'Scope',
    '- one',
    '- two',
    '# not a heading',
    '**as it is**',
  ]);
  const bold = page.pages[0]?.words.filter((word) => word.bold).map(({ text }) => text);
  expect(bold).toEqual(['Offer', '7', 'Scope']);
});

it('reads pipe tables as tables', async () => {
  const page = await read('| Item | Net |\n|:-----|----:|\n| Pen \\| ink | 1.00 |\n| Cap |\n\nText | more\n');
  const [table] = page.pages[0]?.tables ?? [];
  expect(table?.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
    [true, 'Item', 'Net'],
    [false, 'Pen | ink', '1.00'],
    [false, 'Cap', ''],
  ]);
  expect(linesOf(page).at(-1)).toBe('Text | more');
});

it.each([
  ['settings with comments', '# first setting\nname = 1\n# second setting\nother = 2\n', 'text'],
  ['one heading alone', '# Title\n\nText\n', 'text'],
  ['a letter', 'Dear Ann,\n\n- one\n- two\n\nBye\n', 'text'],
  ['delimited fields', 'a|b|c\n1|2|3\n4|5|6\n', 'csv'],
])('takes %s for no Markdown', async (_, text, kind) => {
  expect((await read(text)).kind).toBe(kind);
});

it.each([
  ['brackets without end', '['.repeat(9_000)],
  ['stars without end', '*'.repeat(9_000)],
  ['stars and letters without end', '*a '.repeat(3_000)],
  ['backquotes without end', '`a'.repeat(4_500)],
  ['links that are none', '[a]('.repeat(2_200)],
  ['cells without end', '|'.repeat(9_000)],
])('survives %s', async (_, line) => {
  const page = await read(`| a | b |\n|---|---|\n| 1 | 2 |\n\n${line}\n`);
  expect(page.kind).toBe('markdown');
});
