import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const docs = join(import.meta.dirname, '../docs');

/** `[title of the test](path of its file)` at the end of a row. */
const held = [
  ...readFileSync(join(docs, 'failures.md'), 'utf8').matchAll(/\| \[([^\]]+)\]\(([^)]+)\) \|$/gm),
];

it('has a line for each failure, and each line a test', () => {
  const rows = readFileSync(join(docs, 'failures.md'), 'utf8').match(/^\| (?!when |---)/gm) ?? [];
  expect(held.length).toBeGreaterThanOrEqual(35);
  expect(held.length).toBe(rows.length);
});

it.each(held.map(([, title = '', path = '']) => ({ title, path })))(
  'names a test that exists: $title',
  ({ title, path }) => {
    // In a text of single quotes, or behind the table of an `it.each`.
    expect(readFileSync(join(docs, path), 'utf8')).toContain(title);
  },
);
