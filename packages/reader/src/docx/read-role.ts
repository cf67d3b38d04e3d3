import type { ParagraphRole } from './blocks.ts';
import type { XmlNode } from './parse-xml.ts';

/** Names that Word gives its own styles of headings, by the language it speaks. */
const headingStyle =
  /^(?:heading|(?:ü|u)?berschrift|titre|t[ií]?tulo|titolo|kop|rubrik|overskrift)[ _-]?([1-9])/i;
const titleStyle = /^(?:title|titel|titre|t[ií]?tulo|titolo)$/i;
const maxLevel = 6;

const valueIn = (node: XmlNode | undefined, name: string): string | undefined =>
  node?.children.find((part) => part.name === name)?.attributes['w:val'];

/** What a paragraph is by its style and its properties (`w:pPr`): an outline level, or an item of a list. */
export const readRole = (options: {
  look: XmlNode | undefined;
  style: string;
}): ParagraphRole | undefined => {
  const { look, style } = options;
  const toHeading = (level: number): ParagraphRole => ({
    kind: 'heading',
    level: Math.min(maxLevel, Math.max(1, level)),
  });
  if (titleStyle.test(style)) return toHeading(1);
  const [, named] = headingStyle.exec(style) ?? [];
  if (named !== undefined) return toHeading(Number(named));
  // From 0; 9 is text.
  const outline = Number.parseInt(valueIn(look, 'w:outlineLvl') ?? '9', 10);
  if (outline >= 0 && outline < 9) return toHeading(outline + 1);
  const numbering = look?.children.find((part) => part.name === 'w:numPr');
  if (numbering !== undefined && valueIn(numbering, 'w:numId') !== '0') return { kind: 'list' };
  return /^list/i.test(style) ? { kind: 'list' } : undefined;
};
