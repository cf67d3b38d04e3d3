import { describe, expect, it } from 'vitest';
import { tableKinds } from './made-table.ts';
import { makeTableDocument } from './make-table-document.ts';

const makeAll = (seed: number) => Promise.all(tableKinds.map((kind) => makeTableDocument({ seed, kind })));

describe('makeTableDocument', () => {
  it('gives the same bytes and the same truth for the same seed, others for another', async () => {
    const [once, again, other] = [await makeAll(3), await makeAll(3), await makeAll(4)];
    expect(once.map(({ tables }) => tables)).toEqual(again.map(({ tables }) => tables));
    once.forEach(({ bytes }, index) => {
      expect(Buffer.compare(bytes, again[index]?.bytes ?? new Uint8Array())).toBe(0);
    });
    expect(once.map(({ tables }) => tables)).not.toEqual(other.map(({ tables }) => tables));
  });

  it('has something in every row and column, and every cell inside its table', async () => {
    const tables = (await makeAll(5)).flatMap((made) => made.tables);
    for (const { columns, rows } of tables) {
      const filled = new Set<number>();
      for (const { cells } of rows) {
        expect(cells.length).toBeGreaterThan(0);
        for (const { column, columnSpan, text } of cells) {
          expect(text.trim()).not.toBe('');
          expect(column + columnSpan).toBeLessThanOrEqual(columns);
          for (let at = column; at < column + columnSpan; at += 1) filled.add(at);
        }
      }
      expect(filled.size).toBe(columns);
    }
  });

  it('shows the trait of its kind', async () => {
    const made = new Map((await makeAll(6)).map((document) => [document.kind, document.tables]));
    const cells = (kind: (typeof tableKinds)[number]) =>
      (made.get(kind) ?? []).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(new Set(made.get('across pages')?.map(({ page }) => page)).size).toBeGreaterThan(1);
    expect(made.get('several on a page')?.length).toBeGreaterThan(1);
    expect(cells('spanning headers, ruled').some(({ columnSpan }) => columnSpan > 1)).toBe(true);
    expect(cells('spanning headers, unruled').some(({ columnSpan }) => columnSpan > 1)).toBe(true);
    const [empty] = made.get('empty cells') ?? [];
    expect(cells('empty cells').length).toBeLessThan((empty?.columns ?? 0) * (empty?.rows.length ?? 0));
  });
});
