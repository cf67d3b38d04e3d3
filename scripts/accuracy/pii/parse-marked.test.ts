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
});
