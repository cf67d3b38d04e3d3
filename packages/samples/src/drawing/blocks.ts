import type { Align, Sheet } from './sheet.ts';

/** Lines of text under each other; returns the y below. */
export const drawLines = (options: {
  sheet: Sheet;
  x: number;
  y: number;
  lines: ReadonlyArray<string | null>;
  width?: number;
  align?: Align;
  size?: number;
  gap?: number;
  color?: string;
  weight?: 'plain' | 'bold' | 'italic';
}): number => {
  const { sheet, lines, gap = 2, y, ...style } = options;
  return lines.reduce((at, text) => (text === null ? at : sheet.text({ ...style, text, y: at }) + gap), y);
};

/** Labels with their values to the right of them, one pair a row; returns the y below. */
export const drawPairs = (options: {
  sheet: Sheet;
  x: number;
  y: number;
  pairs: ReadonlyArray<readonly [label: string, value: string] | null>;
  labelWidth: number;
  valueWidth: number;
  valueAlign?: Align;
  size?: number;
  gap?: number;
  labelColor?: string;
  labelWeight?: 'plain' | 'bold' | 'italic';
  valueWeight?: 'plain' | 'bold' | 'italic';
}): number => {
  const { sheet, x, pairs, labelWidth, valueWidth, valueAlign = 'left', size = 9, gap = 4 } = options;
  return pairs.reduce((y, pair) => {
    if (pair === null) return y;
    const [label, value] = pair;
    const below = sheet.text({
      text: label,
      x,
      y,
      width: labelWidth,
      size,
      ...(options.labelColor === undefined ? {} : { color: options.labelColor }),
      ...(options.labelWeight === undefined ? {} : { weight: options.labelWeight }),
    });
    const other = sheet.text({
      text: value,
      x: x + labelWidth,
      y,
      width: valueWidth,
      align: valueAlign,
      size,
      ...(options.valueWeight === undefined ? {} : { weight: options.valueWeight }),
    });
    return Math.max(below, other) + gap;
  }, options.y);
};

/** Columns of small print beside each other, as at the foot of a letter. */
export const drawColumns = (options: {
  sheet: Sheet;
  x: number;
  y: number;
  width: number;
  columns: ReadonlyArray<ReadonlyArray<string | null>>;
  size?: number;
  color?: string;
}): void => {
  const { sheet, x, y, width, columns, size = 7, color = '#555555' } = options;
  const columnWidth = width / columns.length;
  for (const [index, lines] of columns.entries()) {
    drawLines({ sheet, x: x + index * columnWidth, y, lines, width: columnWidth - 8, size, gap: 0.5, color });
  }
};
