import type { XmlNode } from '../docx/parse-xml.ts';
import { inherit, type Placeholder, readPlace } from './placeholders.ts';
import { child, findAll, type Parts } from './presentation-parts.ts';
import { type Frame, noScale, readFrame, readScale, type Scale, unitsPerPoint } from './read-frame.ts';
import { readListSize, readTextBody, type SlideParagraph } from './read-text-body.ts';

export type SlideText = {
  kind: 'text';
  frame: Frame | null;
  paragraphs: SlideParagraph[];
  /** Points, for text that says none itself. */
  size: number;
  isTitle: boolean;
};
/** `span` and `rowSpan` count columns and rows; cells that are covered by another are left out. */
export type SlideCell = { column: number; span: number; rowSpan: number; paragraphs: SlideParagraph[] };
export type SlideTable = {
  kind: 'table';
  frame: Frame | null;
  /** Points. */
  columns: number[];
  rows: { height: number; header: boolean; cells: SlideCell[] }[];
};
export type SlideShape = SlideText | SlideTable;

const titleSize = 32;
const bodySize = 18;
const maxSpan = 100;

type Context = {
  parts: Parts;
  slide: string;
  layout: readonly Placeholder[];
  master: readonly Placeholder[];
};

const readText = (shape: XmlNode, scale: Scale, context: Context): SlideText | null => {
  const body = child(shape, 'p:txBody');
  const paragraphs = readTextBody(body);
  if (paragraphs.length === 0) return null;
  const place = readPlace(shape);
  const inherited = place === null ? { frame: null, size: null } : inherit({ place, ...context });
  const isTitle = place?.type === 'title';
  return {
    kind: 'text',
    frame: readFrame(child(shape, 'p:spPr', 'a:xfrm'), scale) ?? inherited.frame,
    paragraphs,
    size: readListSize(body) ?? inherited.size ?? (isTitle ? titleSize : bodySize),
    isTitle,
  };
};

const toSpan = (text: string | undefined): number => {
  const span = Number.parseInt(text ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(maxSpan, Math.max(1, span));
};

const toPoints = (text: string | undefined): number => {
  const points = Number(text) / unitsPerPoint;
  return Number.isFinite(points) && points > 0 ? points : 0;
};

const readTable = (table: XmlNode, frame: Frame | null): SlideTable => {
  const named = (node: XmlNode | null, name: string): XmlNode[] =>
    node?.children.filter((one) => one.name === name) ?? [];
  const hasHeader = ['1', 'true'].includes(child(table, 'a:tblPr')?.attributes.firstRow ?? '');
  return {
    kind: 'table',
    frame,
    columns: named(child(table, 'a:tblGrid'), 'a:gridCol').map(({ attributes }) => toPoints(attributes.w)),
    rows: named(table, 'a:tr').map((row, index) => ({
      height: toPoints(row.attributes.h),
      header: hasHeader && index === 0,
      cells: named(row, 'a:tc').flatMap((cell, column): SlideCell[] => {
        const { gridSpan, rowSpan, hMerge, vMerge } = cell.attributes;
        if ([hMerge, vMerge].some((merged) => merged === '1' || merged === 'true')) return [];
        const paragraphs = readTextBody(child(cell, 'a:txBody'));
        return [{ column, span: toSpan(gridSpan), rowSpan: toSpan(rowSpan), paragraphs }];
      }),
    })),
  };
};

/** The texts of a diagram stand in a part of its own, in the order in which they were written. */
const readDiagram = (frameNode: XmlNode, frame: Frame | null, context: Context): SlideText | null => {
  const id = findAll(frameNode, 'dgm:relIds')[0]?.attributes['r:dm'];
  const target = id === undefined ? undefined : context.parts.relations(context.slide).get(id)?.target;
  if (target === undefined) return null;
  const paragraphs = findAll(context.parts.tree(target), 'dgm:t').flatMap(readTextBody);
  return paragraphs.length === 0 ? null : { kind: 'text', frame, paragraphs, size: bodySize, isTitle: false };
};

const readGraphic = (node: XmlNode, scale: Scale, context: Context): SlideShape | null => {
  const place = readPlace(node);
  const frame =
    readFrame(child(node, 'p:xfrm'), scale) ?? (place === null ? null : inherit({ place, ...context }).frame);
  const table = child(node, 'a:graphic', 'a:graphicData', 'a:tbl');
  return table === null ? readDiagram(node, frame, context) : readTable(table, frame);
};

/** Shapes with text and tables, in the order of the file; pictures and charts have no text of their own. */
export const readShapes = (tree: XmlNode | null, context: Context, scale: Scale = noScale): SlideShape[] =>
  tree?.children.flatMap((node): SlideShape[] => {
    switch (node.name) {
      case 'p:sp':
        return [readText(node, scale, context) ?? []].flat();
      case 'p:graphicFrame':
        return [readGraphic(node, scale, context) ?? []].flat();
      case 'p:grpSp':
        return readShapes(node, context, readScale(child(node, 'p:grpSpPr', 'a:xfrm'), scale));
      case 'mc:AlternateContent':
        return readShapes(child(node, 'mc:Choice'), context, scale);
      default:
        return [];
    }
  }) ?? [];
