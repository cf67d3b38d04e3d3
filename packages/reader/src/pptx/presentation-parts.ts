import { decodeXml } from '../decode-text.ts';
import { parseXml, type XmlNode } from '../docx/parse-xml.ts';
import { toPartKey } from '../zip/package-parts.ts';

/** The parts of a presentation by their full names in any case, each parsed when it is asked for. */
export type Parts = {
  tree(name: string): XmlNode | null;
  /** Where the relations of a part point, by their id; only those inside the file. */
  relations(name: string): Map<string, { type: string; target: string }>;
};

/** `../slides/slide1.xml` as seen from a part, as a full name. */
const resolve = (from: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
};

export const openParts = (unpacked: ReadonlyMap<string, Uint8Array>): Parts => {
  const trees = new Map<string, XmlNode | null>();
  const tree = (name: string): XmlNode | null => {
    const known = trees.get(name);
    if (known !== undefined) return known;
    const part = unpacked.get(toPartKey(name));
    const parsed = part === undefined ? null : parseXml(decodeXml(part));
    trees.set(name, parsed);
    return parsed;
  };
  return {
    tree,
    relations: (name) => {
      const at = name.lastIndexOf('/') + 1;
      const root = tree(`${name.slice(0, at)}_rels/${name.slice(at)}.rels`);
      const nodes = root?.children.flatMap(({ children }) => children) ?? [];
      return new Map(
        nodes
          .filter(({ attributes }) => attributes.TargetMode !== 'External')
          .map(({ attributes: { Id = '', Type = '', Target = '' } }) => [
            Id,
            { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(name, Target) },
          ]),
      );
    },
  };
};

export const child = (node: XmlNode | null | undefined, ...path: string[]): XmlNode | null => {
  let at = node ?? null;
  for (const name of path) at = at?.children.find((candidate) => candidate.name === name) ?? null;
  return at;
};

/** All elements of a name at any depth. */
export const findAll = (node: XmlNode | null, name: string): XmlNode[] =>
  node?.children.flatMap((one) => (one.name === name ? [one] : findAll(one, name))) ?? [];
