import { decodeXml } from '../decode-text.ts';
import { parseXml, type XmlNode } from '../docx/parse-xml.ts';
import { toPartKey } from '../zip/package-parts.ts';

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const findAll = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => [
    ...(localName(child.name) === name ? [child] : []),
    ...findAll(child, name),
  ]);

const idOf = (node: XmlNode): string =>
  Object.entries(node.attributes).find(([name]) => localName(name) === 'id' && name !== 'id')?.[1] ?? '';

/** The names of an XLSX workbook's sheets by the part that holds them. */
export const listSheetParts = (parts: ReadonlyMap<string, Uint8Array>): Map<string, string> => {
  const workbook = [...parts.keys()].find((name) => /(^|\/)workbook\d*\.xml$/i.test(name));
  if (workbook === undefined) return new Map();
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relations = parts.get(`${folder}_rels/${workbook.slice(folder.length)}.rels`);
  const treeOf = (part: Uint8Array | undefined): XmlNode =>
    parseXml(part === undefined ? '' : decodeXml(part));
  const targets = new Map(
    findAll(treeOf(relations), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      toPartKey((attributes.Target ?? '').replace(/^(?!\/)/, folder)),
    ]),
  );
  return new Map(
    findAll(treeOf(parts.get(workbook)), 'sheet').flatMap((sheet) => {
      const target = targets.get(idOf(sheet));
      return target === undefined ? [] : [[target, sheet.attributes.name ?? '']];
    }),
  );
};
