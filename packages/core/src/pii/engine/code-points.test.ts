import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodePointOffsets } from './code-points.ts';

describe('offsets in code points', () => {
  it('are those of the text cut into code points, pairs and lone surrogates too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\u{1f600}', 'é', '\ud83d', '\ude00')), (parts) => {
        const text = parts.join('');
        const toCodePoints = createCodePointOffsets(text);
        let units = 0;
        for (const [index, character] of [...text].entries()) {
          expect(toCodePoints(units)).toBe(index);
          units += character.length;
        }
        expect(toCodePoints(text.length)).toBe([...text].length);
      }),
    );
  });
});
