import { describe, expect, it } from 'vitest';
import { parseMarked } from './parse-marked.ts';

describe('parseMarked', () => {
  it('takes the marks out and counts in code points', () => {
    expect(parseMarked('🙂 [PERSON|Zoë 🙂] left [LOCATION|Rome].', 3)).toEqual({
      text: '🙂 Zoë 🙂 left Rome.',
      template: 3,
      spans: [
        { type: 'PERSON', start: 2, end: 7 },
        { type: 'LOCATION', start: 13, end: 17 },
      ],
    });
  });

  it('reads what a line cannot hold from its escapes', () => {
    expect(parseMarked('a\\nb [X|1[\\].\\u{200b}2] \\u0040 \\\\n', 0)).toEqual({
      text: 'a\nb 1[].\u200b2 \\u0040 \\n',
      template: 0,
      spans: [{ type: 'X', start: 4, end: 10 }],
    });
  });
});
