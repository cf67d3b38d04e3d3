/** What stands between two tokens. */
export const gapKind = {
  textEdge: 0,
  space: 1,
  line: 2,
  blankLine: 3,
  comma: 4,
  stop: 5,
  dotTight: 6,
  hyphen: 7,
  apostrophe: 8,
  at: 9,
  slash: 10,
  open: 11,
  close: 12,
  quote: 13,
  colon: 14,
  ampersand: 15,
  commaLine: 16,
  dash: 17,
  other: 18,
} as const;

const kindsByText = new Map<string, number>([
  [' ', gapKind.space],
  ['\n', gapKind.line],
  ['\r\n', gapKind.line],
  [', ', gapKind.comma],
  [',', gapKind.comma],
  ['. ', gapKind.stop],
  ['.', gapKind.dotTight],
  ['-', gapKind.hyphen],
  ["'", gapKind.apostrophe],
  [' & ', gapKind.ampersand],
  [': ', gapKind.colon],
  ['  ', gapKind.space],
]);

/** Longer gaps say no more than their first characters do. */
const longestGap = 12;

const firstOf: readonly (readonly [RegExp, number])[] = [
  [/\n[^\S\n]*\n/, gapKind.blankLine],
  [/,[^\S\n]*\n|\n[^\S\n]*,/, gapKind.commaLine],
  [/\n/, gapKind.line],
  [/@/, gapKind.at],
  [/[.!?]["')]*\s/, gapKind.stop],
  [/^["')\]]*[.!?]/, gapKind.stop],
  [/:/, gapKind.colon],
  [/[/\\_=]/, gapKind.slash],
  [/\(|\[|</, gapKind.open],
  [/\)|\]|>/, gapKind.close],
  [/"|“|”|«|»|„| '|' /, gapKind.quote],
  [/&/, gapKind.ampersand],
  [/[,;]/, gapKind.comma],
  [/ -|- /, gapKind.dash],
  [/^\s+$/, gapKind.space],
];

/** The kind of a gap by its text; the text is folded (see `foldText`). */
export const gapKindOf = (gap: string): number => {
  const known = kindsByText.get(gap);
  if (known !== undefined) return known;
  const text = gap.length > longestGap ? gap.slice(0, longestGap) : gap;
  return firstOf.find(([pattern]) => pattern.test(text))?.[1] ?? gapKind.other;
};
