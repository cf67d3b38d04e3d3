import { describe, expect, it } from 'vitest';
import { gapKind, gapKindOf } from './gap-kind.ts';

describe('gapKindOf', () => {
  it.each([
    [' ', gapKind.space],
    ['\t', gapKind.space],
    ['\n', gapKind.line],
    [' \r\n ', gapKind.line],
    ['\n \n', gapKind.blankLine],
    [', ', gapKind.comma],
    [',\n', gapKind.commaLine],
    ['. ', gapKind.stop],
    ['!" ', gapKind.stop],
    ['.', gapKind.dotTight],
    ["'", gapKind.apostrophe],
    ['-', gapKind.hyphen],
    ['@', gapKind.at],
    [' (', gapKind.open],
    [': ', gapKind.colon],
    [' & ', gapKind.ampersand],
    [' * ', gapKind.other],
  ])('tells what %j is', (gap, kind) => {
    expect(gapKindOf(gap)).toBe(kind);
  });

  it('looks at the first characters of a long gap only', () => {
    expect(gapKindOf(`${' '.repeat(50)}\n`)).toBe(gapKind.space);
  });
});
