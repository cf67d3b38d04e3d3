import { describe, expect, it } from 'vitest';
import type { Box } from '../../documents/read-document.ts';
import { cutPassages, toEmbeddedText } from './cut-passages.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { LinedPage } from './text-lines.ts';

type Line = { text: string; kind?: 'heading' | 'paragraph' | 'header'; level?: number };

const boxAt = (at: number): Box => [0.1, at / 100, 0.9, (at + 1) / 100];

const page = (number: number, lines: readonly Line[]): LinedPage => ({
  number,
  language: 'en',
  lines: lines.map(({ text }, at) => ({ text, box: boxAt(at) })),
  blocks: lines.map(({ kind = 'paragraph', level }, at) => ({ kind, lines: [at], ...(level && { level }) })),
});

const prose = (name: string, count: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({ text: `line ${at} of ${name} says a few plain words more` }));

describe('cutPassages', () => {
  it('cuts a long page into passages that overlap, none too long, and loses no line', () => {
    const passages = cutPassages([page(1, prose('x', 60))]);
    expect(passages.length).toBeGreaterThan(2);
    for (const { text } of passages) expect(estimateTokens(text, 'en')).toBeLessThanOrEqual(240);
    const texts = passages.map(({ text }) => text.split('\n'));
    expect(new Set(texts.flat()).size).toBe(60);
    for (const [at, lines] of texts.slice(1).entries()) {
      const repeated = lines.filter((line) => texts[at]?.includes(line));
      expect(repeated.length).toBeGreaterThan(0);
      expect(estimateTokens(repeated.join('\n'), 'en')).toBeLessThanOrEqual(40);
    }
  });

  it('says where each line stands, in the text and on the page', () => {
    const [passage] = cutPassages([
      page(3, [{ text: 'first line' }, { text: ' \u0000 ' }, { text: 'second' }]),
    ]);
    expect(passage).toEqual({
      text: 'first line\nsecond',
      heading: '',
      page: 3,
      language: 'en',
      lines: [
        { start: 0, end: 10, box: boxAt(0) },
        { start: 11, end: 17, box: boxAt(2) },
      ],
    });
  });

  it('puts over a passage the headings that are in force where it begins, on later pages too', () => {
    const passages = cutPassages([
      page(1, [
        { text: 'Agreement', kind: 'heading', level: 1 },
        { text: '4. Prices', kind: 'heading', level: 2 },
        ...prose('prices', 30),
      ]),
      page(2, [...prose('more', 3), { text: '5. Term', kind: 'heading', level: 2 }, ...prose('term', 30)]),
    ]);
    expect(passages[0]).toMatchObject({
      heading: '',
      text: expect.stringMatching(/^Agreement\n4\. Prices\n/),
    });
    expect(passages[1]).toMatchObject({ page: 1, heading: 'Agreement\n4. Prices' });
    expect(passages.find((one) => one.page === 2)?.heading).toBe('Agreement\n4. Prices');
    expect(passages.at(-1)).toMatchObject({ page: 2, heading: 'Agreement\n5. Term' });
    expect(toEmbeddedText({ heading: 'Agreement', text: 'a line' })).toBe('Agreement\na line');
    expect(toEmbeddedText({ heading: '', text: 'a line' })).toBe('a line');
  });

  it('takes the lines of a heading for one, and the beginning of one that is too long', () => {
    const title = ['Agreement on the delivery of spare parts', 'and on their repair'];
    const lines = [...title, ...prose('text', 40).map(({ text }) => text)];
    const titled = (count: number): LinedPage => ({
      ...page(
        1,
        lines.map((text) => ({ text })),
      ),
      blocks: [
        { kind: 'heading', level: 1, lines: Array.from({ length: count }, (_, at) => at) },
        { kind: 'paragraph', lines: lines.map((_, at) => at).slice(count) },
      ],
    });
    expect(cutPassages([titled(2)])[1]?.heading).toBe(title.join(' '));
    const long = cutPassages([titled(12)]).at(-1)?.heading ?? '';
    expect(lines.slice(0, 12).join(' ')).toMatch(new RegExp(`^${long} `));
    expect(estimateTokens(long, 'en')).toBeLessThanOrEqual(40);
    expect(long).toContain(title.join(' '));
  });

  it('begins a passage with a section when the one before is long enough, and leaves no crumbs', () => {
    const sections = (count: number) =>
      cutPassages([
        page(1, [
          ...prose('one', count),
          { text: 'Section', kind: 'heading', level: 1 },
          { text: 'the end' },
        ]),
      ]).map(({ text }) => text);
    expect(sections(12).at(-1)).toBe('Section\nthe end');
    expect(sections(2)).toHaveLength(1);
  });

  it('takes what is printed at the edge of every page once', () => {
    const edge: Line = { text: 'Acme, page 1', kind: 'header' };
    const passages = cutPassages([
      page(1, [edge, { text: 'one' }]),
      page(2, [{ ...edge, text: 'Acme, page 2' }, { text: 'two' }]),
    ]);
    expect(passages.map(({ text }) => text)).toEqual(['Acme, page 1\none', 'two']);
  });

  it('cuts a line that is longer than a passage, with or without spaces', () => {
    for (const text of ['many words '.repeat(400), 'x'.repeat(5_000)]) {
      const passages = cutPassages([page(1, [{ text }])]);
      expect(passages.length).toBeGreaterThan(2);
      for (const passage of passages) expect(estimateTokens(passage.text, 'en')).toBeLessThanOrEqual(240);
      const letters = new Set(passages.flatMap((one) => one.lines.map(({ box }) => JSON.stringify(box))));
      expect(letters.size).toBe(1);
    }
  });

  it('reads the lines of a page without blocks in their order, and makes nothing of an empty page', () => {
    const { blocks: _, ...plain } = page(1, [{ text: 'a' }, { text: 'b' }]);
    expect(cutPassages([plain, page(2, [])]).map(({ text }) => text)).toEqual(['a\nb']);
  });
});

it('estimates more tokens for long words of languages that embedders were not made of', () => {
  expect(estimateTokens('Eigentumsvorbehalt', 'de')).toBeGreaterThan(
    estimateTokens('Eigentumsvorbehalt', 'en'),
  );
  expect(estimateTokens('1.250,00 EUR', 'en')).toBe(7);
  expect(estimateTokens('', null)).toBe(0);
});
