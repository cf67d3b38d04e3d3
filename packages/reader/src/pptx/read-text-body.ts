import type { XmlNode } from '../docx/parse-xml.ts';
import { child } from './presentation-parts.ts';

/** `size` in points, where the text says one itself. */
export type SlideParagraph = { text: string; bold: boolean; size: number | null };

const sizeOf = (node: XmlNode | null): number | null => {
  const size = Number(node?.attributes.sz) / 100;
  return size >= 1 && size <= 400 ? size : null;
};

const isBold = (node: XmlNode | null): boolean => ['1', 'true'].includes(node?.attributes.b ?? '');

const textOf = (node: XmlNode): string => (node.name === '' ? node.text : node.children.map(textOf).join(''));

const readParagraph = (node: XmlNode): SlideParagraph => {
  const runs: SlideParagraph[] = [];
  for (const part of node.children) {
    if (part.name === 'a:br') runs.push({ text: '\n', bold: false, size: null });
    if (part.name !== 'a:r' && part.name !== 'a:fld') continue;
    const look = child(part, 'a:rPr');
    const text = part.children
      .filter(({ name }) => name === 'a:t')
      .map(textOf)
      .join('');
    runs.push({ text, bold: isBold(look), size: sizeOf(look) });
  }
  const written = runs.filter(({ text }) => text.trim() !== '');
  const sizes = written.flatMap(({ size }) => size ?? []);
  return {
    text: runs.map(({ text }) => text).join(''),
    bold: written.length > 0 && written.every(({ bold }) => bold),
    size: sizes.length === 0 ? sizeOf(child(node, 'a:pPr', 'a:defRPr')) : Math.max(...sizes),
  };
};

/** The paragraphs of a text body; empty ones between others are kept as space. */
export const readTextBody = (body: XmlNode | null): SlideParagraph[] => {
  const paragraphs = body?.children.filter(({ name }) => name === 'a:p').map(readParagraph) ?? [];
  return paragraphs.some(({ text }) => text.trim() !== '') ? paragraphs : [];
};

/** The size that a body's list style, a shape's or a placeholder's, gives to text that says none itself. */
export const readListSize = (body: XmlNode | null): number | null =>
  sizeOf(child(body, 'a:lstStyle', 'a:lvl1pPr', 'a:defRPr'));
