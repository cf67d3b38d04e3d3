import { decodeXml } from '../decode-text.ts';
import { parseXml, type XmlNode } from '../docx/parse-xml.ts';
import { readTextBody } from '../pptx/read-text-body.ts';
import { toPartKey, unpackPackage } from '../zip/package-parts.ts';

/** Texts of one sheet beyond that are left out: no sheet has so many boxes. */
const maxTexts = 5_000;

/** Elements of a name at any depth; the second copy that old programs are given is not looked at. */
const findAll = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    return child.name === name ? [child] : findAll(child, name);
  });

/** The key of the drawing on a sheet; null where there is none. */
const findDrawing = (parts: ReadonlyMap<string, Uint8Array>, sheet: string): string | null => {
  const [folder, name] = [
    sheet.slice(0, sheet.lastIndexOf('/') + 1),
    sheet.slice(sheet.lastIndexOf('/') + 1),
  ];
  const relations = parts.get(`${folder}_rels/${name}.rels`);
  if (relations === undefined) return null;
  const found = findAll(parseXml(decodeXml(relations)), 'Relationship').find(({ attributes }) =>
    /\/drawing$/.test(attributes.Type ?? ''),
  );
  const target = found?.attributes.Target;
  if (target === undefined) return null;
  return toPartKey(new URL(target.replaceAll('\\', '/'), `package:///${folder}`).pathname);
};

/**
 * What stands in boxes and shapes on the sheets of a workbook, a line for each paragraph, by the sheets' parts. Errors as
 * for unpacking any part.
 */
export const readDrawnTexts = (options: {
  bytes: Uint8Array;
  /** Sheets and their relations. */
  parts: ReadonlyMap<string, Uint8Array>;
  sheets: Iterable<string>;
}): Map<string, string[]> => {
  const { bytes, parts } = options;
  const drawings = new Map<string, string>();
  for (const sheet of options.sheets) {
    const drawing = findDrawing(parts, sheet);
    if (drawing !== null) drawings.set(sheet, drawing);
  }
  if (drawings.size === 0) return new Map();
  const wanted = new Set(drawings.values());
  const unpacked = unpackPackage({ bytes, isWanted: (key) => wanted.has(key) });
  const texts = new Map<string, string[]>();
  for (const [sheet, drawing] of drawings) {
    const part = unpacked.get(drawing);
    if (part === undefined) continue;
    const paragraphs = findAll(parseXml(decodeXml(part)), 'xdr:txBody').flatMap(readTextBody);
    const lines = paragraphs.flatMap(({ text }) => text.split('\n')).filter((text) => text.trim() !== '');
    if (lines.length > 0) texts.set(sheet, lines.slice(0, maxTexts));
  }
  return texts;
};
