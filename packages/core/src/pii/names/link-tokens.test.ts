import { describe, expect, it } from 'vitest';
import { createPiiText } from '../engine/pii-text.ts';
import { markLinks } from './link-tokens.ts';

const linked = (given: string): string[] => {
  const text = createPiiText({ text: given });
  const links = markLinks(text);
  return Array.from({ length: text.tokens.count }, (_, index) => index)
    .filter((index) => links[index])
    .map((index) => text.token(index));
};

describe('markLinks', () => {
  it.each([
    ['write to ann.lee@mail.example.org today', ['ann', 'lee', 'mail', 'example', 'org']],
    [
      'see https://www.acme.io/about/Rose?x=Will now',
      ['https', 'www', 'acme', 'io', 'about', 'Rose', 'x', 'Will'],
    ],
    ['at acme.com, not here', ['acme', 'com']],
    ['<ann@b.org>,Ann', ['ann', 'b', 'org']],
  ])('marks the parts of addresses in %j', (text, parts) => {
    expect(linked(text)).toEqual(parts);
  });

  it.each(['Ann lives here.In Rome', 'Smith-Jones and/or Lee', 'J.R. Miller', 'x @ y', 'No.De nada'])(
    'marks nothing in %j',
    (text) => {
      expect(linked(text)).toEqual([]);
    },
  );
});
