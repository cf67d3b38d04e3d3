import type { CarriedText } from '../carriers/carrier.ts';
import { listAttributes, toLabel } from './attributes.ts';
import { splitHeaderCodes } from './header-codes.ts';
import { joinSlots, type Segment, type Slot, toSlot } from './segment.ts';
import { localName, scanXml, type XmlToken } from './xml-tokens.ts';

/** Elements whose texts people read as one. */
const paragraphs = new Set(['p', 'si', 'is', 'text']);
/** Text that is not read with what stands around it: deleted text, instructions of fields. */
const asides = new Set(['delText', 'instrText', 'delInstrText']);
const seenBetween: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
};
const keepsSpaces = new Set(['w:t', 'w:delText', 'w:instrText', 't']);
/** Who made the file: of a type by what they stand in. */
const always: Readonly<Record<string, string>> = {
  creator: 'PERSON',
  lastModifiedBy: 'PERSON',
  author: 'PERSON',
  Manager: 'PERSON',
  Company: 'ORGANIZATION',
};
/** Properties in which Outlook writes who sent the file. */
const alwaysProperties: Readonly<Record<string, string>> = {
  _AuthorEmail: 'EMAIL_ADDRESS',
  _AuthorEmailDisplayName: 'PERSON',
};
/** Formulas: a value in them is taken out with the whole of the formula, which would be none any more. */
const formulas = new Set(['f', 'definedName', 'formula', 'formula1', 'formula2', 'sqref']);
const sheetHeaders = /^(?:odd|even|first)(?:Header|Footer)$/;

/** How a part names what people write in it: by its elements, or by properties with names. */
export type OwnData = 'elements' | 'properties';

/** `spoken`: how the words are said, which would still tell them. */
type Paragraph = { pieces: (Slot | string)[]; aside: Slot[]; spoken: Slot[] };

const toFormula = (slot: Slot): Segment => ({
  text: slot.text,
  at: slot.start,
  toEdits: () => [{ start: slot.start, end: slot.end, text: '#REF!' }],
});

/** What no program shows, such as a comment: it goes as a whole. */
const toUnseen = (xml: string, { start, end }: XmlToken): Segment => ({
  text: xml.slice(start, end),
  at: start,
  toEdits: (changes) => (changes.length > 0 ? [{ start, end, text: '' }] : []),
});

const closeParagraph = ({ pieces, aside, spoken }: Paragraph): Segment[] => {
  const segments = aside.length > 0 ? [joinSlots(aside)] : [];
  if (spoken.length > 0) segments.push(joinSlots(spoken));
  if (!pieces.some((piece) => typeof piece !== 'string')) return segments;
  const read = joinSlots(pieces);
  const silence = spoken.map(({ start, end }) => ({ start, end, text: '' }));
  return [
    { ...read, toEdits: (changes) => (changes.length > 0 ? [...silence, ...read.toEdits(changes)] : []) },
    ...segments,
  ];
};

/** What a text of the part's own data is called. */
const aboutOwn = (own: OwnData, name: string, property: string): Partial<CarriedText> => {
  const type = own === 'properties' ? alwaysProperties[property] : undefined;
  if (type !== undefined) return { always: type };
  const label = toLabel(own === 'properties' ? property : name);
  return label === '' ? {} : { label };
};

const readName = (xml: string, token: XmlToken): string => {
  const found = token.kind === 'open' ? token.attributes.find(({ name }) => name === 'name') : undefined;
  return found ? xml.slice(found.start, found.end) : '';
};

/**
 * A part's texts; `skips` tells text nodes that are read in another way, by where they begin, and `own` how people's own
 * data in it is named.
 */
export const listSegments = (
  xml: string,
  options: { skips?: (start: number) => boolean; own?: OwnData | null } = {},
): Segment[] => {
  const { skips = () => false, own = null } = options;
  const segments: Segment[] = [];
  const open: { name: string; end: number; hasSpace: boolean }[] = [];
  const stack: Paragraph[] = [];
  let property = '';
  let spokenDepth = 0;
  const addText = (token: XmlToken): void => {
    const parent = open.at(-1);
    const name = localName(parent?.name ?? '');
    if (skips(token.start)) return;
    const spaced = parent && keepsSpaces.has(parent.name) && !parent.hasSpace ? parent.end : null;
    const isCdata = token.kind === 'cdata';
    const slot = toSlot({ xml, start: token.start, end: token.end, isCdata, tagEnd: spaced });
    const isBlank = slot.text.trim() === '';
    const paragraph = stack.at(-1);
    if (formulas.has(name)) segments.push(toFormula(slot));
    else if (sheetHeaders.test(name)) segments.push(joinSlots(splitHeaderCodes(xml, slot)));
    else if (paragraph && spokenDepth > 0) paragraph.spoken.push(slot);
    else if (paragraph && asides.has(name)) paragraph.aside.push(slot);
    else if (paragraph && (name === 't' || !isBlank)) paragraph.pieces.push(slot);
    else if (!isBlank) {
      const type = always[name];
      const plain: Partial<CarriedText> = type === undefined ? {} : { always: type };
      segments.push(joinSlots([slot], own ? aboutOwn(own, name, property) : plain));
    }
  };
  for (const token of scanXml(xml)) {
    if (token.kind === 'text' || token.kind === 'cdata') addText(token);
    else if (token.kind === 'other') {
      if (!xml.startsWith('<?xml ', token.start)) segments.push(toUnseen(xml, token));
    } else if (token.kind === 'open' || token.kind === 'empty') {
      const local = localName(token.name);
      segments.push(...listAttributes(xml, token, own === 'elements'));
      const between = seenBetween[local];
      if (between !== undefined) stack.at(-1)?.pieces.push(between);
      if (token.kind === 'empty') continue;
      if (local === 'property') property = readName(xml, token);
      if (local === 'rPh') spokenDepth += 1;
      const hasSpace = token.attributes.some(({ name }) => name === 'xml:space');
      open.push({ name: token.name, end: token.end, hasSpace });
      if (own === null && paragraphs.has(local)) stack.push({ pieces: [], aside: [], spoken: [] });
    } else if (token.kind === 'close') {
      const local = localName(token.name);
      if (local === 'rPh') spokenDepth = Math.max(0, spokenDepth - 1);
      open.pop();
      const done = own === null && paragraphs.has(local) ? stack.pop() : undefined;
      if (done) segments.push(...closeParagraph(done));
    }
  }
  // A part that ends too early: what was read of it counts all the same.
  for (const left of stack) segments.push(...closeParagraph(left));
  return segments;
};
