import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSteps } from '../engine/testing/count-steps.ts';
import { createPatternAutomaton } from './pattern-automaton.ts';

const match = (pattern: string, text: string, ignoreCase = false): string | null => {
  const end = createPatternAutomaton(pattern, { ignoreCase }).match(text, 0);
  return end < 0 ? null : text.slice(0, end);
};

describe('the automaton of a pattern', () => {
  it.each([
    ['abc', 'abcd', 'abc'],
    ['a|ab|abc', 'abcd', 'abc'],
    ['\\d{2,4}', '12345', '1234'],
    ['\\d{2,}', '12345x', '12345'],
    ['(?:ab)+c?', 'ababcx', 'ababc'],
    ['[A-Z][^\\s,]*', 'Ab-c,d', 'Ab-c'],
    ['\\p{Lu}\\p{Ll}+', 'Äöü1', 'Äöü'],
    ['a.c', 'a\u{1f600}c', 'a\u{1f600}c'],
    ['a\\.b', 'a.b', 'a.b'],
    ['a\\.b', 'axb', null],
    ['(a*)*b', 'aaab', 'aaab'],
    ['x*', 'y', null],
    ['a+?b', 'aab', 'aab'],
    ['[\\]x]+', ']x]', ']x]'],
    ['a-b/c', 'a-b/c', 'a-b/c'],
    ['(|a)b', 'ab', 'ab'],
  ])('finds by %s in %j the longest match', (pattern, text, value) => {
    expect(match(pattern, text)).toBe(value);
  });

  it('ignores case where it is asked to', () => {
    expect(match('straße[a-c]', 'STRASSEB', true)).toBeNull();
    expect(match('é[a-c]', 'ÉB', true)).toBe('ÉB');
    expect(match('é[a-c]', 'ÉB')).toBeNull();
  });

  it('agrees with regular expressions that look for the longest', () => {
    const atom = fc.constantFrom('a', 'b', '[ab]', 'ab', '(?:a|b)');
    const part = fc
      .tuple(atom, fc.constantFrom('', '', '?', '*', '{1,2}'))
      .map(([one, count]) =>
        count === '' || one.length === 1 || one.startsWith('[') || one.startsWith('(')
          ? one + count
          : `(?:${one})${count}`,
      );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.stringMatching(/^[abc]{0,8}$/),
        (parts, text) => {
          const pattern = parts.join('');
          let longest: string | null = null;
          for (let end = 1; end <= text.length; end += 1) {
            if (new RegExp(`^(?:${pattern})$`).test(text.slice(0, end))) longest = text.slice(0, end);
          }
          expect(match(pattern, text)).toBe(longest);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes no more steps for a pattern that would make others go back and forth', () => {
    const automaton = createPatternAutomaton('(?:(?:a+)+)+b', { ignoreCase: false });
    const steps = (count: number) => countSteps(() => void automaton.match('a'.repeat(count), 0));
    expect(automaton.match('a'.repeat(500), 0)).toBe(-1);
    expect(steps(800)).toBeLessThan(steps(100) * 10 + 100);
  });
});
