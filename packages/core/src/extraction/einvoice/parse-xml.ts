import { SaxesParser } from 'saxes';
import { rejectError } from '../../errors.ts';

/** An element by its local name; `text` is its own character data, `position` the offset in the source where it begins. */
export type XmlElement = {
  name: string;
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  text: string;
  position: number;
  children: XmlElement[];
};

/** Real invoices nest about 12 deep and hold some thousand elements; what goes far beyond is an attack on memory. */
const limits = { characters: 50_000_000, depth: 64, elements: 1_000_000 };

const tooLarge = (what: string, limit: number) =>
  rejectError('einvoice.too-large', `The XML has more ${what} than the ${limit} allowed; split the invoice.`);

/**
 * Parses XML without expanding any declared entity.
 * Errors (reject): `einvoice.malformed`, `einvoice.doctype` (a DOCTYPE is refused), `einvoice.too-large`.
 */
export const parseXml = (source: string): XmlElement => {
  if (source.length > limits.characters) throw tooLarge('characters', limits.characters);
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let elementCount = 0;
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element === undefined) return;
    if (element.text === '' && text.trim() !== '') {
      while (/\s/.test(source.charAt(element.position))) element.position += 1;
    }
    element.text += text;
  };
  parser.on('doctype', () => {
    throw rejectError(
      'einvoice.doctype',
      'The XML declares a DOCTYPE; e-invoices have none: send it without.',
    );
  });
  parser.on('error', (cause) => {
    throw rejectError(
      'einvoice.malformed',
      'The e-invoice is not well-formed XML; ask the sender for a new one.',
      {
        cause,
      },
    );
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', (tag) => {
    elementCount += 1;
    if (elementCount > limits.elements) throw tooLarge('elements', limits.elements);
    if (open.length >= limits.depth) throw tooLarge('levels', limits.depth);
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(Object.values(tag.attributes).map((item) => [item.local, item.value])),
      text: '',
      position: parser.position,
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(source).close();
  if (root === null) throw rejectError('einvoice.malformed', 'The XML has no element.');
  return root;
};

/** The children at the end of a path of local names, in document order. */
export const findAll = (element: XmlElement, path: string): XmlElement[] => {
  let found = [element];
  for (const name of path.split('/')) {
    found = found.flatMap((item) => item.children.filter((child) => child.name === name));
  }
  return found;
};

export const findFirst = (element: XmlElement, path: string): XmlElement | null =>
  findAll(element, path)[0] ?? null;
