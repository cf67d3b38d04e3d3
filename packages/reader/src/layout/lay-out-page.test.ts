import type { Ruling, Word } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { layOutPage } from './lay-out-page.ts';

/** Words of a text, 5 points a letter and 10 high, on a page of 600 by 800. */
const write = (x: number, y: number, text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    box: [
      (x + match.index * 5) / 600,
      y / 800,
      (x + (match.index + match[0].length) * 5) / 600,
      (y + 10) / 800,
    ],
    fontSize: 10,
    bold: false,
  }));

const linesOf = (words: Word[], rulings: Ruling[] = []) =>
  layOutPage({ number: 1, width: 600, height: 800, words, rulings, image: 'rendered' }).lines.map(
    (line) => line.text,
  );

describe('lines and reading order', () => {
  it('part label and value of one row and read them left to right, row by row', () => {
    const words = [
      ...write(400, 130, '12,50'),
      ...write(50, 130, 'Net amount'),
      ...write(400, 100, '4711'),
      ...write(50, 100, 'Invoice number'),
    ];
    expect(linesOf(words)).toEqual(['Invoice number', '4711', 'Net amount', '12,50']);
  });

  it('read columns of prose one after the other, below the title over both', () => {
    const left = ['one two three four five', 'six seven eight nine ten', 'and that was the left'];
    const right = ['here the right one begins', 'which goes on for some', 'lines and comes to an'];
    const words = [
      ...write(50, 50, 'A title that reaches over both of the columns and so stands above them all here'),
      ...left.flatMap((text, row) => write(50, 80 + row * 14, text)),
      ...right.flatMap((text, row) => write(300, 80 + row * 14, text)),
    ];
    expect(linesOf(words).slice(1)).toEqual([...left, ...right]);
  });

  it('read blocks whose lines stand on different heights one after the other', () => {
    const words = [
      ...['Acme Ltd', 'Main Street 1', 'Springfield'].flatMap((text, row) => write(50, 100 + row * 14, text)),
      ...['Number 4711', 'Date 1 May', 'Page 1'].flatMap((text, row) => write(350, 107 + row * 14, text)),
    ];
    expect(linesOf(words)).toEqual([
      'Acme Ltd',
      'Main Street 1',
      'Springfield',
      'Number 4711',
      'Date 1 May',
      'Page 1',
    ]);
  });

  it('keep the wide spaces of justified text inside one line', () => {
    // Gaps of 0.8 heights of the font, and one of 1.4.
    const places: [number, string][] = [
      [50, 'this'],
      [78, 'text'],
      [106, 'has'],
      [129, 'been'],
      [163, 'set'],
      [186, 'wide'],
    ];
    const words = places.flatMap(([x, text]) => write(x, 100, text));
    expect(linesOf(words)).toEqual(['this text has been set wide']);
  });

  it('part words between which a ruling stands', () => {
    const wall: Ruling = { box: [72.5 / 600, 0.1, 72.5 / 600, 0.2], direction: 'vertical' };
    expect(linesOf(write(50, 100, 'left right'), [wall])).toEqual(['left', 'right']);
    expect(linesOf(write(50, 100, 'left right'))).toEqual(['left right']);
  });

  it('number the words of lines in reading order', () => {
    const page = layOutPage({
      number: 1,
      width: 600,
      height: 800,
      words: [...write(50, 200, 'second line'), ...write(50, 100, 'first')],
      rulings: [],
      image: 'rendered',
    });
    expect(page.words.map((word) => word.text)).toEqual(['first', 'second', 'line']);
    expect(page.lines.map((line) => line.words)).toEqual([[0], [1, 2]]);
  });
});
