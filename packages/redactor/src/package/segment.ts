import type { CarriedText, TextChange } from '../carriers/carrier.ts';
import { decodeXmlText, encodeXmlText } from './xml-tokens.ts';

/** A change of the XML itself. */
export type XmlEdit = { start: number; end: number; text: string };

/** A text of an XML part, and what to change in the XML for changes of it. */
export type Segment = CarriedText & {
  /** Where it begins in the XML. */
  at: number;
  toEdits(changes: readonly TextChange[]): XmlEdit[];
};

/** One text node of several that people read as one: words are parted where their look changes. */
export type Slot = {
  /** Of the text node in the XML. */
  start: number;
  end: number;
  text: string;
  /** Where the tag before it ends, if spaces at its ends would be lost without being told to stay. */
  tagEnd: number | null;
};

type PlacedSlot = Slot & { from: number; to: number };

/** A change that reaches into a slot; its replacement stands in the first one that it reaches. */
type SharedChange = TextChange & { isFirst: boolean };

/** The changes of each slot. Both are in order and apart, so that each is looked at once. */
const shareChanges = (
  slots: readonly PlacedSlot[],
  changes: readonly TextChange[],
): Map<PlacedSlot, SharedChange[]> => {
  const shared = new Map<PlacedSlot, SharedChange[]>();
  let first = 0;
  for (const change of changes) {
    while (first < slots.length && (slots[first]?.to ?? 0) <= change.start) first += 1;
    for (let at = first; at < slots.length; at += 1) {
      const slot = slots[at];
      if (!slot || (at > first && slot.from >= change.end)) break;
      const own = shared.get(slot) ?? [];
      own.push({ ...change, isFirst: at === first });
      shared.set(slot, own);
    }
  }
  return shared;
};

const changeSlot = (slot: PlacedSlot, changes: readonly SharedChange[]): string => {
  let out = '';
  let at = slot.from;
  for (const { start, end, replacement, isFirst } of changes) {
    out += slot.text.slice(at - slot.from, Math.max(at, start) - slot.from);
    if (isFirst) out += replacement;
    at = Math.min(slot.to, Math.max(at, end));
  }
  return out + slot.text.slice(at - slot.from);
};

const keepSpaces = (slot: Slot, changed: string): XmlEdit[] =>
  slot.tagEnd !== null && changed.trim() !== changed
    ? [{ start: slot.tagEnd - 1, end: slot.tagEnd - 1, text: ' xml:space="preserve"' }]
    : [];

/** `pieces` in order: text nodes, and strings for what people see between them, such as a tab. */
export const joinSlots = (pieces: readonly (Slot | string)[], about: Partial<CarriedText> = {}): Segment => {
  let text = '';
  const slots: PlacedSlot[] = [];
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    slots.push({ ...piece, from: text.length, to: text.length + piece.text.length });
    text += piece.text;
  }
  const toEdits = (changes: readonly TextChange[]): XmlEdit[] =>
    [...shareChanges(slots, changes)].flatMap(([slot, shared]) => {
      const changed = changeSlot(slot, shared);
      return [
        ...keepSpaces(slot, changed),
        { start: slot.start, end: slot.end, text: encodeXmlText(changed) },
      ];
    });
  return { ...about, text, at: slots[0]?.start ?? 0, toEdits };
};

export const toSlot = (options: {
  xml: string;
  start: number;
  end: number;
  isCdata: boolean;
  tagEnd?: number | null;
}): Slot => {
  const { xml, start, end, isCdata, tagEnd = null } = options;
  const raw = xml.slice(start, end);
  const text = isCdata ? raw.slice(9).replace(/\]\]>$/, '') : decodeXmlText(raw);
  return { start, end, text, tagEnd };
};

/** Edits in any order; of two at one place the one that only adds goes first. */
export const applyEdits = (xml: string, edits: readonly XmlEdit[]): string => {
  const sorted = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  let out = '';
  let at = 0;
  for (const { start, end, text } of sorted) {
    if (start < at) continue;
    out += xml.slice(at, start) + text;
    at = end;
  }
  return out + xml.slice(at);
};
