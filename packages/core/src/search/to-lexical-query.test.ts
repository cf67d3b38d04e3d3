import { expect, it } from 'vitest';
import { nearestTerms } from './nearest-terms.ts';
import { splitQuery } from './split-query.ts';
import { toLexicalQuery } from './to-lexical-query.ts';

const understand = (query: string, vocabulary: readonly string[]) =>
  toLexicalQuery(splitQuery(query).parts, async ({ term, edits }) =>
    vocabulary.includes(term) ? [term] : nearestTerms({ term, edits, vocabulary }),
  );

it('asks for a word as every language writes it that the index knows', async () => {
  const { query } = await understand('invoices', ['invoic', 'invoice']);
  expect(query.should).toEqual([{ kind: 'term', term: 'invoic', part: null, edits: 0, prefix: false }]);
});

it('takes no other word for a short one, a number, or one that is far off', async () => {
  for (const word of ['late', 'r4711', 'interest']) {
    const { corrections } = await understand(word, ['lane', 'law', 'la', 'into', 'item', 'r4712', 'r471']);
    expect(corrections).toEqual({});
  }
});

it('takes words of seven letters and more for misspelt ones with two wrong letters, shorter ones with one', async () => {
  const vocabulary = ['freight', 'screw'];
  expect((await understand('fraigth', vocabulary)).corrections).toEqual({ fraigth: ['freight'] });
  expect((await understand('scraw', vocabulary)).corrections).toEqual({ scraw: ['screw'] });
  expect((await understand('scrao', vocabulary)).corrections).toEqual({});
});

it('takes only the nearest words for a misspelt one', async () => {
  const { corrections } = await understand('warehuose', ['warehous', 'warehaus', 'war', 'whose']);
  expect(corrections).toEqual({ warehuose: ['warehous'] });
});

it('leaves out words that say nothing, unless there are no others, and keeps repeated ones', async () => {
  expect((await understand('the roof of the roof', ['roof'])).query.should).toHaveLength(2);
  expect((await understand('to be or not to be', [])).words).toContain('not');
});

it('takes a query apart', () => {
  expect(splitQuery('+must -not "a phrase" title:word type:invoice amount:10..20 re:x 12:30')).toEqual({
    filter: { type: 'invoice', amount: { from: '10', to: '20' } },
    parts: [
      { text: 'must', isPhrase: false, want: 'must', inTitle: false },
      { text: 'not', isPhrase: false, want: 'must-not', inTitle: false },
      { text: 'a phrase', isPhrase: true, want: 'must', inTitle: false },
      { text: 'word', isPhrase: false, want: 'should', inTitle: true },
      { text: 're:x', isPhrase: false, want: 'should', inTitle: false },
      { text: '12:30', isPhrase: false, want: 'should', inTitle: false },
    ],
  });
});
