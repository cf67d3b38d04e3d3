import type { CarriedText } from '../carriers/carrier.ts';
import type { Segment } from './segment.ts';
import {
  type CellStyles,
  listCells,
  type SheetCell,
  toCellSegment,
  toFormulaSegment,
} from './sheet-cells.ts';
import { listSegments } from './xml-segments.ts';
import { localName, scanXml } from './xml-tokens.ts';

type Range = { start: number; end: number };

/** The range that an offset lies in; ranges are in order and apart. */
const findRange = (ranges: readonly Range[], at: number): number => {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = ranges[low];
  return found && found.start <= at ? low : -1;
};

/** Where each of the shared strings stands. */
const listItems = (xml: string): Range[] => {
  const items: Range[] = [];
  let start = -1;
  for (const token of scanXml(xml)) {
    if (token.kind !== 'open' && token.kind !== 'empty' && token.kind !== 'close') continue;
    if (localName(token.name) !== 'si') continue;
    if (token.kind === 'empty') items.push({ start: token.start, end: token.end });
    else if (token.kind === 'open') start = token.start;
    else if (start >= 0) items.push({ start, end: token.end });
  }
  return items;
};

type Sheet = {
  name: string;
  xml: string;
  cells: SheetCell[];
  segments: Segment[];
  ranges: Range[];
  /** Texts that stand in their cells themselves, by the cell's place. */
  inline: ReadonlyMap<number, string>;
};

const isHeadText = (text: string): boolean => text.trim() !== '' && !/[\d@]/.test(text) && text.length <= 60;

/**
 * The texts of a workbook's sheets and shared strings, each with the head of its column. A shared string counts where
 * it is used first.
 */
export const listSheetSegments = (options: {
  sheets: readonly { name: string; xml: string }[];
  strings: string | null;
  styles: CellStyles;
}): { bySheet: Segment[][]; strings: Segment[] } => {
  const { styles } = options;
  const items = options.strings === null ? [] : listItems(options.strings);
  const shared = options.strings === null ? [] : listSegments(options.strings);
  const sharedByItem = new Map(shared.map((segment) => [findRange(items, segment.at), segment]));
  const sheets = options.sheets.map(({ name, xml }): Sheet => {
    const cells = listCells(xml);
    const values = new Set(cells.flatMap(({ value }) => (value ? [value.start] : [])));
    const inFormula = cells.flatMap(({ formula }) => (formula ? [formula] : []));
    const segments = listSegments(xml, {
      skips: (at) => values.has(at) || findRange(inFormula, at) >= 0,
    });
    const ranges = cells.map(({ open }, index) => ({
      start: open.start,
      end: cells[index + 1]?.open.start ?? xml.length,
    }));
    const inline = new Map(segments.map(({ at, text }) => [findRange(ranges, at), text]));
    return { name, xml, cells, segments, ranges, inline };
  });
  const textOf = (sheet: Sheet, cell: SheetCell, index: number): string => {
    if (cell.type === 's') return sharedByItem.get(Number(cell.value?.text))?.text ?? '';
    if (cell.type !== 'inlineStr') return cell.value?.text ?? '';
    return sheet.inline.get(index) ?? '';
  };
  const usage = new Map<number, Partial<CarriedText>>();
  const bySheet = sheets.map((sheet): Segment[] => {
    const first = sheet.cells[0]?.row;
    const top = sheet.cells.flatMap((cell, index) =>
      cell.row === first ? [{ column: cell.column, text: textOf(sheet, cell, index) }] : [],
    );
    const hasHeads = top.every(({ text }) => isHeadText(text));
    const heads = new Map(hasHeads ? top.map(({ column, text }) => [column, text.trim()]) : []);
    const aboutOf = (cell: SheetCell): Partial<CarriedText> => {
      const isHead = hasHeads && cell.row === first;
      const head = isHead ? undefined : heads.get(cell.column);
      return {
        ...(head === undefined ? {} : { label: head }),
        column: { id: `${sheet.name}!${cell.column}`, isHead },
      };
    };
    const own = sheet.cells.flatMap((cell) => {
      const about = aboutOf(cell);
      if (cell.type === 's') {
        const place = Number(cell.value?.text);
        if (!usage.has(place)) usage.set(place, about);
      }
      const { xml } = sheet;
      return [toCellSegment({ xml, cell, styles, about }), toFormulaSegment(xml, cell)].filter(
        (segment) => segment !== null,
      );
    });
    const others = sheet.segments.map((segment) => {
      const cell = sheet.cells[findRange(sheet.ranges, segment.at)];
      return cell?.type === 'inlineStr' ? { ...segment, ...aboutOf(cell) } : segment;
    });
    return [...own, ...others];
  });
  const strings = shared.map((segment) => ({ ...segment, ...usage.get(findRange(items, segment.at)) }));
  return { bySheet, strings };
};
