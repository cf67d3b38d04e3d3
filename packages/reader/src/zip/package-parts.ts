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

const isPlain = (name: string): boolean => !/^\/|\\/.test(name);

/**
 * Gives entries of a ZIP their keys. A name that is not written as the standard wants it is a part's only where no
 * other has the same key: programs differ in which they show.
 */
const createKeys = (names: readonly string[]): ((name: string) => string | null) => {
  const plain = new Set(names.filter(isPlain).map(toPartKey));
  const odd = new Map<string, number>();
  for (const name of names) {
    if (!isPlain(name)) odd.set(toPartKey(name), (odd.get(toPartKey(name)) ?? 0) + 1);
  }
  return (name) => {
    const key = toPartKey(name);
    return isPlain(name) || (!plain.has(key) && odd.get(key) === 1) ? key : null;
  };
};

/** The keys of a package's parts, or null where the ZIP has no directory. Nothing is unpacked. */
export const listPackageParts = (bytes: Uint8Array): string[] | null => {
  const names = listZipEntries(bytes)?.map(({ name }) => name);
  if (names === undefined) return null;
  const toKey = createKeys(names);
  return names.flatMap((name) => toKey(name) ?? []);
};

/** Those parts of a package whose key is wanted, by their keys. Errors as for any ZIP. */
export const unpackPackage = (options: {
  bytes: Uint8Array;
  isWanted: (key: string) => boolean;
}): Map<string, Uint8Array> => {
  const names = (listZipEntries(options.bytes) ?? []).map(({ name }) => name);
  return unpackZipEntries({ ...options, toKey: createKeys(names) });
};

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
