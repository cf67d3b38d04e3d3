import { describe, expect, it } from 'vitest';
import { goesOn, type Shape } from './goes-on.ts';

const style = { fontSize: 10, bold: false, vertical: false };
const at = (left: number, right: number, top = 0): Shape => ({ left, right, top, bottom: top + 10 });

describe('a letter behind a word', () => {
  it('goes on when it follows closely, overlaps a little, or shares the box of a ligature', () => {
    const word = at(0, 20);
    const last = at(12, 20);
    expect(goesOn({ word, last, next: at(20.5, 25), style })).toBe(true);
    expect(goesOn({ word, last, next: at(18, 25), style })).toBe(true);
    expect(goesOn({ word, last, next: last, style })).toBe(true);
  });

  it('begins a new word behind a gap, on another line, or far back', () => {
    const word = at(0, 40);
    const last = at(32, 40);
    expect(goesOn({ word, last, next: at(44, 50), style })).toBe(false);
    expect(goesOn({ word, last, next: at(40, 46, 9), style })).toBe(false);
    expect(goesOn({ word, last, next: at(10, 16), style })).toBe(false);
  });
});
