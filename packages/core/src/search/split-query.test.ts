import { describe, expect, it } from 'vitest';
import { splitQuery } from './split-query.ts';
import { toLexicalQuery } from './to-lexical-query.ts';

const question =
  'What is known of the thing that people call "total loss of form" when wings are made, and why is it so?';

describe('a query with quotes', () => {
  it('asks for the quoted words as they stand', () => {
    expect(splitQuery('"net total" 2030').parts).toEqual([
      { text: 'net total', isPhrase: true, want: 'must', inTitle: false },
      { text: '2030', isPhrase: false, want: 'should', inTitle: false },
    ]);
  });

  it('does not insist on the quotes of a text, unless it says so', () => {
    const wants = (text: string) =>
      splitQuery(text)
        .parts.filter(({ isPhrase }) => isPhrase)
        .map(({ want }) => want);
    expect(wants(question)).toEqual(['should']);
    expect(wants(question.replace('"', '+"'))).toEqual(['must']);
    expect(wants(question.replace('"', '-"'))).toEqual(['must-not']);
  });

  it('looks for the quoted words of a text together and one by one', async () => {
    const { query } = await toLexicalQuery(splitQuery(question).parts, async ({ term }) => [term]);
    expect(query.must).toEqual([]);
    expect(JSON.stringify(query.should)).toContain('"terms":["total","loss","of","form"]');
    expect(JSON.stringify(query.should)).toContain('"term":"loss"');
  });
});

it('asks for the words of a question in its own language, and in every way where that is not told', async () => {
  const termsOf = async (text: string) =>
    (await toLexicalQuery(splitQuery(text).parts, async ({ term }) => [term])).query.should.flatMap(
      (clause) =>
        (clause.kind === 'any' ? clause.of : [clause]).flatMap((one) =>
          one.kind === 'term' ? one.term : [],
        ),
    );
  expect(await termsOf('what is in the descriptive articles')).toEqual([
    'descript',
    'descriptive',
    'articl',
    'articles',
  ]);
  expect(await termsOf('descriptive')).toEqual(
    expect.arrayContaining(['descript', 'descriptiv', 'descriptive']),
  );
});
