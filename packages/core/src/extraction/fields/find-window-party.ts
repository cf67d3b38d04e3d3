import type { PageLayout } from '../layout/page-layout.ts';
import { type TextLine, uniteBoxes } from '../layout/text-line.ts';
import { findIbans, findVatIds } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import { joinedConfidence, type PartyText, readNameAndAddress } from './find-invoice-parties.ts';
import { hasDomain } from './party-signals.ts';
import { isContactLine, isPostalLine, splitSenderLine } from './party-text.ts';
import { listBlocks, type TextBlock } from './text-blocks.ts';

/** Shares of the page: where a window's block begins from above, and which side of the page it is on. */
const highest = 0.1;
const highestUnderSender = 0.04;
const lowest = 0.4;
const middle = 0.45;

const isSenderLine = ({ text }: TextLine): boolean => splitSenderLine(text).length >= 3;

const isAddressBlock = (lines: readonly TextLine[]): boolean =>
  lines.length >= 2 && lines.length <= 12 && lines.some((line) => isPostalLine(line.text));

/** The small line of the sender that stands right above the address, or opens its block. */
const isUnderSender = (block: TextBlock, layout: PageLayout): boolean =>
  block.lines.some(isSenderLine) ||
  layout.lines.some(
    (line) =>
      isSenderLine(line) &&
      Math.abs(line.box[0] - block.box[0]) < 0.02 &&
      block.box[1] - line.box[3] < 0.03 &&
      line.box[3] <= block.box[1] + 0.004,
  );

/** How to reach a company, and its numbers, stand in its own letterhead and not above somebody else's address. */
const tellsOwn = ({ text }: TextLine): boolean =>
  isContactLine(text) || findVatIds(text).length > 0 || findIbans(text).length > 0;

/** The small sender line above the window, and a letterhead above that, belong to the other side. */
const listOwnLines = ({ lines }: TextBlock): readonly TextLine[] =>
  lines.slice(lines.findLastIndex(isSenderLine) + 1);

const readBlock = (block: TextBlock, context: FieldContext): PartyText | null => {
  const own = listOwnLines(block);
  const read = readNameAndAddress(own, context);
  if (read === null) return null;
  const confidence = read.joined ? joinedConfidence : 0.75;
  const { name, address } = read;
  return { name, address, lines: own, confidence, found: 'window' };
};

const listWindows = (context: FieldContext, taken: readonly TextLine[]): TextBlock[] => {
  const [first] = context.layouts;
  if (first === undefined) return [];
  return listBlocks(first).filter((block) => {
    const own = listOwnLines(block);
    if (!isAddressBlock(own) || own.some((line) => taken.includes(line))) return false;
    const [, top] = uniteBoxes(own.map((line) => line.box));
    return top <= lowest && top >= (isUnderSender(block, first) ? highestUnderSender : highest);
  });
};

const leftOf = (block: TextBlock): number => uniteBoxes(listOwnLines(block).map((line) => line.box))[0];

/** The block in the address window of a letter (left, upper third) that no label announces. */
export const findWindowParty = (context: FieldContext, taken: readonly TextLine[]): PartyText | null => {
  for (const block of listWindows(context, taken)) {
    const party = leftOf(block) > middle ? null : readBlock(block, context);
    if (party !== null) return party;
  }
  return null;
};

/**
 * The same on the right side, where the window of a letter is in France and Switzerland. Letterheads stand there, too:
 * it is the window only where `taken` are lines of the sender, and nothing in it tells of its own.
 */
export const findRightWindowParty = (context: FieldContext, taken: readonly TextLine[]): PartyText | null => {
  for (const block of listWindows(context, taken)) {
    if (leftOf(block) <= middle || listOwnLines(block).some(tellsOwn)) continue;
    const party = readBlock(block, context);
    if (party !== null && party.address !== null && !hasDomain(party.name.value, context)) return party;
  }
  return null;
};
