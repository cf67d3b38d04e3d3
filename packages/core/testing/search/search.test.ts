import { describe, expect, it } from 'vitest';
import { contractText, invoiceText } from '../builders/line-document.ts';
import { openSearch } from './open-search.ts';

const letter = (words: string): string => `letter\n${words}`;

/** Two invoices, a contract and letters, all in the index. */
const openShelf = async () => {
  const opened = openSearch();
  await opened.add('inbox/rechnung-1.txt', invoiceText('R-1'));
  await opened.add(
    'rechnung-2.txt',
    invoiceText('R-2').replace('2026-03-01', '2026-04-15').replaceAll('1000.00', '250.00'),
  );
  await opened.add('contract.txt', contractText('90.00'));
  await opened.add('roof.txt', letter('The roof of the warehouse leaks\nPlease send a carpenter'));
  await opened.add('thanks.txt', letter('Thank you for the carpentry\n\nThe warehouse is dry again'));
  await opened.settle();
  return opened;
};

describe('what is asked', () => {
  it('finds the passage that says it, with its page, boxes and highlights', async () => {
    const { ask } = await openShelf();
    const { items, total } = await ask('warehouse roof');
    expect(total).toBeGreaterThanOrEqual(2);
    const [first] = items;
    expect(first?.documents).toMatchObject([{ name: 'roof.txt', version: 1 }]);
    const [passage] = first?.passages ?? [];
    expect(passage).toMatchObject({ page: 1 });
    expect(passage?.boxes).toHaveLength(3);
    const words = passage?.highlights.map(({ start, end }) => passage.text.slice(start, end));
    expect(words).toEqual(['roof', 'warehouse']);
    const [left, top, right, bottom] = passage?.highlights[0]?.box ?? [];
    expect([top, bottom]).toEqual([0.01, 0.02]);
    expect(left).toBeGreaterThan(0.1);
    expect(right).toBeLessThan(0.9);
  });

  it('names the page that a passage is on', async () => {
    const { ask } = await openShelf();
    const { items } = await ask('"dry again"');
    expect(items.map(({ passages }) => passages[0]?.page)).toEqual([2]);
  });

  it('finds other forms of a word, and documents by their names', async () => {
    const { names } = await openShelf();
    expect(await names('+leaking')).toEqual(['roof.txt']);
    expect(await names('+rechnung')).toEqual(
      expect.arrayContaining(['inbox/rechnung-1.txt', 'rechnung-2.txt']),
    );
    expect(await names('+title:contract')).toEqual(['contract.txt']);
  });

  it('takes the nearest word for one that is misspelt, and says so', async () => {
    const { ask, names } = await openShelf();
    expect((await names('warehuose roof'))[0]).toBe('roof.txt');
    const { explanation } = await ask('warehuose', { explain: true });
    expect(explanation?.corrections).toEqual({ warehuose: ['warehous'] });
  });

  it('holds to phrases, to what must and to what must not be there', async () => {
    const { names } = await openShelf();
    expect(await names('"send a carpenter"')).toEqual(['roof.txt']);
    expect(await names('"carpenter a send"')).toEqual([]);
    expect((await names('warehouse -roof'))[0]).toBe('thanks.txt');
    expect(await names('warehouse -roof')).not.toContain('roof.txt');
    expect(await names('warehouse +dry')).toEqual(['thanks.txt']);
    // The word that must not be there is on another page.
    expect(await names('dry -carpentry')).not.toContain('thanks.txt');
    expect(await names('-consulting')).toHaveLength(2);
  });

  it('filters by fields in the query and beside it', async () => {
    const { names } = await openShelf();
    expect(await names('type:contract')).toEqual(['contract.txt']);
    expect(await names('number:r-2')).toEqual(['rechnung-2.txt']);
    expect(await names('amount:200..999')).toEqual(['rechnung-2.txt']);
    expect(await names('amount:..250 date:2026-04')).toEqual(['rechnung-2.txt']);
    expect(await names('', { filter: { party: 'NORTHWIND', type: ['invoice', 'letter'] } })).toHaveLength(2);
    expect(await names('', { filter: { fields: { grandTotal: { from: '1000', to: '1000.0' } } } })).toEqual([
      'inbox/rechnung-1.txt',
    ]);
    expect(await names('', { filter: { date: { to: '2026-03' } } })).toHaveLength(2);
    expect(await names('consulting', { filter: { type: 'letter' } })).toEqual([]);
  });

  it('counts the values of what is found', async () => {
    const { ask } = await openShelf();
    const { facets, total } = await ask('', { facets: ['type', 'party'] });
    expect(total).toBe(5);
    expect(facets.type).toEqual([
      { value: 'invoice', label: 'invoice', count: 2 },
      { value: 'letter', label: 'letter', count: 2 },
      { value: 'contract', label: 'contract', count: 1 },
    ]);
    expect(facets.party?.map(({ label, count }) => [label, count])).toEqual([
      ['Acme Ltd', 3],
      ['Northwind Ltd', 3],
    ]);
    const found = await ask('+warehouse', { facets: ['type'] });
    expect(found.facets.type).toEqual([{ value: 'letter', label: 'letter', count: 2 }]);
    expect(found.total).toBe(2);
  });

  it('gives every result once over all pages, and refuses the cursor of another question', async () => {
    const { ask, names } = await openShelf();
    for (const query of ['', 'warehouse carpenter consulting']) {
      const whole = await names(query);
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof ask>> = await ask(query, { limit: 2, cursor });
        paged.push(...page.items.flatMap(({ documents }) => documents.map(({ name }) => name)));
        cursor = page.cursor;
      } while (cursor !== null);
      expect(paged).toEqual(whole);
      const { cursor: first } = await ask(query, { limit: 1 });
      const other = ask('other', { cursor: first });
      await expect(other).rejects.toMatchObject({ code: 'search.invalid-cursor' });
    }
  });

  it('says why a result stands where it does', async () => {
    const { ask } = await openShelf();
    const { items, explanation } = await ask('roof of the warehouse', { explain: true });
    expect(explanation).toMatchObject({ language: 'en', words: ['roof', 'warehouse'], meaning: 'used' });
    expect(items[0]?.reasons).toMatchObject({
      words: { rank: 1, score: expect.any(Number), share: expect.any(Number) },
      meaning: { rank: 1 },
      found: ['roof', 'warehouse'],
    });
    expect((await ask('roof')).items[0]?.reasons).toBeUndefined();
  });

  it('finds what is like a document, without that document', async () => {
    const { ask, listDocuments } = await openShelf();
    const first = (await listDocuments()).find(({ name }) => name.endsWith('rechnung-1.txt'));
    const { items } = await ask('', { like: first?.id ?? '' });
    expect(items[0]?.documents[0]?.name).toBe('rechnung-2.txt');
    expect(items.some(({ contentId }) => contentId === first?.contentId)).toBe(false);
    await expect(ask('', { like: 'doc_none' })).rejects.toMatchObject({ code: 'document.not-found' });
  });

  it.each(['', '""', '"', '-', '+', '::', 'a:', '* OR (', "'; DROP TABLE", '🙂', '-roof', 'type:', '\u0000'])(
    'takes %j for a question',
    async (query) => {
      const { ask } = await openShelf();
      expect((await ask(query, { facets: ['x'] })).facets).toEqual({ x: [] });
    },
  );
});

describe('what is found', () => {
  it('shows nothing of another workspace, to words, meaning, filters, lists and counts', async () => {
    const { add, ask, settle, listDocuments } = await openShelf();
    await add('secret.txt', letter('The secret roof plan of Zyklop'), { workspace: 'other' });
    await settle();
    const [secret] = await listDocuments('other');
    for (const query of ['secret', '"secret roof"', 'zyklop', 'zyklpo', '', 'secret.txt', 'type:letter']) {
      const answer = await ask(query, { explain: true, limit: 100, facets: ['type', 'fields.number'] });
      expect(JSON.stringify({ ...answer, explanation: answer.explanation?.corrections })).not.toMatch(
        /secret|zyklop/i,
      );
      expect(answer.total).toBeLessThanOrEqual(5);
    }
    await expect(ask('', { like: secret?.id ?? '' })).rejects.toMatchObject({ code: 'document.not-found' });
    expect((await ask('zyklop', {}, 'other')).items).toHaveLength(1);
    expect((await ask('carpenter', {}, 'third')).items).toEqual([]);
  });

  it('names every document that has the same bytes, and none that has others by now', async () => {
    const { add, names, settle, listDocuments, deleteDocument } = await openShelf();
    await add('copy-of-roof.txt', letter('The roof of the warehouse leaks\nPlease send a carpenter'));
    await settle();
    expect((await names('+leaks')).toSorted()).toEqual(['copy-of-roof.txt', 'roof.txt']);
    const original = (await listDocuments()).find(({ name }) => name === 'roof.txt');
    await deleteDocument(original?.id ?? '');
    await settle();
    expect(await names('+leaks')).toEqual(['copy-of-roof.txt']);
    expect(await names('+title:roof.txt')).toEqual(['copy-of-roof.txt']);
  });
});
