const tabStop = 8;

/** Puts spaces for tabs, so that columns made with them stay columns. */
const expandTabs = (line: string): string => {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const char of line) out += char === '\t' ? ' '.repeat(tabStop - (out.length % tabStop)) : char;
  return out;
};

/**
 * Breaks a line at word ends so that no piece is longer than `columns`; a longer word is cut. Spaces inside a
 * piece stay as they are, those at a break go. An empty line gives one empty piece.
 */
export const wrapText = (options: { text: string; columns: number }): string[] => {
  const { columns } = options;
  const line = expandTabs(options.text).trimEnd();
  const pieces: string[] = [];
  let start = 0;
  while (line.length - start > columns) {
    const space = line.lastIndexOf(' ', start + columns);
    const cut = space > start && line.slice(start, space).trim() !== '' ? space : start + columns;
    pieces.push(line.slice(start, cut).trimEnd());
    start = cut;
    while (line[start] === ' ') start++;
  }
  pieces.push(line.slice(start));
  return pieces;
};
