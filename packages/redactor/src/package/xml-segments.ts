import type { CarriedText } from '../carriers/carrier.ts';
import { listAttributes } from './attributes.ts';
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
/** Formulas: a value in them is taken out with the whole of the formula, which would be none any more. */
const formulas = new Set(['f', 'definedName', 'formula', 'formula1', 'formula2', 'sqref']);

type Paragraph = { pieces: (Slot | string)[]; aside: Slot[] };

const toFormula = (slot: Slot): Segment => ({
  text: slot.text,
  at: slot.start,
  toEdits: () => [{ start: slot.start, end: slot.end, text: '#REF!' }],
});

/** A part's texts; `skips` tells text nodes that are read in another way, by where they begin. */
export const listSegments = (xml: string, skips: (start: number) => boolean = () => false): Segment[] => {
  const segments: Segment[] = [];
  const open: { name: string; end: number; hasSpace: boolean }[] = [];
  const stack: Paragraph[] = [];
  const close = ({ pieces, aside }: Paragraph): void => {
    if (pieces.some((piece) => typeof piece !== 'string')) segments.push(joinSlots(pieces));
    if (aside.length > 0) segments.push(joinSlots(aside));
  };
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
    else if (paragraph && asides.has(name)) paragraph.aside.push(slot);
    else if (paragraph && (name === 't' || !isBlank)) paragraph.pieces.push(slot);
    else if (!isBlank) {
      const type = always[name];
      const about: Partial<CarriedText> = type === undefined ? {} : { always: type };
      segments.push(joinSlots([slot], about));
    }
  };
  for (const token of scanXml(xml)) {
    if (token.kind === 'text' || token.kind === 'cdata') addText(token);
    else if (token.kind === 'open' || token.kind === 'empty') {
      const local = localName(token.name);
      segments.push(...listAttributes(xml, token));
      const between = seenBetween[local];
      if (between !== undefined) stack.at(-1)?.pieces.push(between);
      if (token.kind === 'empty') continue;
      const hasSpace = token.attributes.some(({ name }) => name === 'xml:space');
      open.push({ name: token.name, end: token.end, hasSpace });
      if (paragraphs.has(local)) stack.push({ pieces: [], aside: [] });
    } else if (token.kind === 'close') {
      open.pop();
      const done = paragraphs.has(localName(token.name)) ? stack.pop() : undefined;
      if (done) close(done);
    }
  }
  // A part that ends too early: what was read of it counts all the same.
  for (const left of stack) close(left);
  return segments;
};
