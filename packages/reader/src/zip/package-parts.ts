import { decodeXml } from '../decode-text.ts';
import { parseXml, type XmlNode } from '../docx/parse-xml.ts';
import { listZipEntries } from './list-entries.ts';
import { unpackZipEntries } from './unpack-entries.ts';

const rootRelations = '_rels/.rels';

/**
 * The name of a package's part as it is compared: whatever the case of its letters (ECMA-376, part 2), and without the
 * backslashes and leading slashes that some programs write.
 */
export const toPartKey = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** The keys of a package's parts, or null where the ZIP has no directory. Nothing is unpacked. */
export const listPackageParts = (bytes: Uint8Array): string[] | null =>
  listZipEntries(bytes)?.map(({ name }) => toPartKey(name)) ?? null;

/** Those parts of a package whose key is wanted, by their keys. Errors as for any ZIP. */
export const unpackPackage = (options: {
  bytes: Uint8Array;
  isWanted: (key: string) => boolean;
}): Map<string, Uint8Array> => unpackZipEntries({ ...options, toKey: toPartKey });

const findAll = (node: XmlNode, name: string): XmlNode[] =>
  node.children.flatMap((child) => (child.name === name ? [child] : findAll(child, name)));

/** The key of the part that a package says to be its document; null where it does not say. */
export const findMainPart = (bytes: Uint8Array): string | null => {
  const relations = unpackPackage({ bytes, isWanted: (key) => key === rootRelations }).get(rootRelations);
  if (relations === undefined) return null;
  const main = findAll(parseXml(decodeXml(relations)), 'Relationship').find(({ attributes }) =>
    /\/officeDocument$/.test(attributes.Type ?? ''),
  );
  return main?.attributes.Target === undefined ? null : toPartKey(main.attributes.Target);
};
