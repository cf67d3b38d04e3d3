import { createRenaming } from './name-spaces.ts';

/** An element of a Word part; text stands in children without a name. */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly text: string;
};

/** Deeper nesting than any writer makes would overflow the stack of those who walk the tree. */
const maxDepth = 200;
const maxNodes = 3_000_000;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbers; those a DOCTYPE declares are left as they stand and never expanded. */
const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,5}));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return named[String(name)] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';
      })
    : text;

const token =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g;

const none: Readonly<Record<string, string>> = {};

const readAttributes = (source: string): Readonly<Record<string, string>> => {
  if (source.trim() === '') return none;
  const attributes: Record<string, string> = Object.create(null);
  for (const match of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[match[1] ?? ''] = decodeEntities(match[2] ?? match[3] ?? '');
  }
  return attributes;
};

const element = (name: string, attributes: Readonly<Record<string, string>>): XmlNode => ({
  name,
  attributes,
  children: [],
  text: '',
});

/**
 * The tree of a part, names with the prefixes that Office writes. Office writes plain XML, so this reads it
 * leniently: what is not closed ends with the file. Nothing is fetched and no entity is declared.
 */
export const parseXml = (source: string): XmlNode => {
  const root = element('', none);
  const open: XmlNode[] = [root];
  const names = createRenaming();
  let nodes = 0;
  for (const match of source.matchAll(token)) {
    if (nodes++ > maxNodes) break;
    const [, cdata, slash, name, rest = '', selfClosed, text] = match;
    const parent = open.at(-1) ?? root;
    const content = cdata ?? (text === undefined ? undefined : decodeEntities(text));
    if (content !== undefined) {
      parent.children.push({ name: '', attributes: none, children: [], text: content });
    } else if (name !== undefined && slash === '/') {
      const own = names.rename(name);
      const at = open.findLastIndex((node) => node.name === own);
      if (at > 0) open.length = at;
    } else if (name !== undefined) {
      const attributes = readAttributes(rest);
      if (rest.includes('xmlns')) names.declare(attributes);
      const node = element(names.rename(name), names.renameAttributes(attributes));
      parent.children.push(node);
      if (selfClosed !== '/' && open.length < maxDepth) open.push(node);
    }
  }
  return root;
};
