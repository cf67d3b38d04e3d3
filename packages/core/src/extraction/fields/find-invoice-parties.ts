import type { Evidence, Field } from '../extraction.ts';
import type { LabelMatch } from '../labels/find-labels.ts';
import { partBox, type TextLine, toEvidence } from '../layout/text-line.ts';
import { normalizeText } from '../values/index.ts';
import { toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import {
  hasLegalForm,
  isContactLine,
  isNameLine,
  isPostalLine,
  isStreetLine,
  splitSenderLine,
} from './party-text.ts';
import { listBlocks, type TextBlock } from './text-blocks.ts';

type Part = { text: string; evidence: Evidence[] };
/** One side of the invoice as the page shows it. */
export type PartyText = { name: Part; address: Part | null; lines: readonly TextLine[]; confidence: number };

const nameLabel = /^(?:name|firma|company|company name|firmenname)$/;
const addressLabel = /^(?:anschrift|adresse|address|strasse|street)$/;

const toPart = (line: TextLine, start = 0, end = line.text.length): Part => ({
  text: line.text.slice(start, end).trim(),
  evidence: [toEvidence(line, start, end)],
});

const joinAddress = (lines: readonly TextLine[]): Part | null => {
  const taken = lines.filter((line) => line.text.trim() !== '');
  if (taken.length === 0) return null;
  return {
    text: taken.map((line) => line.text.trim()).join(', '),
    evidence: taken.map((line) => toEvidence(line)),
  };
};

/** Lines of an address after a name: up to the first line that is no longer one. */
const takeAddress = (lines: readonly TextLine[]): TextLine[] => {
  const taken: TextLine[] = [];
  for (const line of lines.slice(0, 6)) {
    if (isContactLine(line.text) || /:\s|:$/.test(line.text) || line.text.length > 90) break;
    taken.push(line);
    if (isPostalLine(line.text) && taken.length >= 1) {
      const following = lines[taken.length];
      // A country may follow the town.
      if (
        following !== undefined &&
        /^[\p{L} ]{2,30}$/u.test(following.text) &&
        !hasLegalForm(following.text)
      )
        taken.push(following);
      break;
    }
  }
  return taken.some((line) => isPostalLine(line.text) || isStreetLine(line.text)) ? taken : [];
};

/** `Name: …` and `Address: …` below a heading such as `Seller`. */
const readNamedRows = (lines: readonly TextLine[], context: FieldContext): PartyText | null => {
  let name: Part | null = null;
  let address: Part | null = null;
  for (const [index, line] of lines.entries()) {
    const layout = context.layouts[line.page - 1];
    const colon = line.text.indexOf(':');
    const key = normalizeText(colon < 0 ? line.text : line.text.slice(0, colon));
    if (!nameLabel.test(key) && !addressLabel.test(key)) continue;
    const inline = colon >= 0 && line.text.slice(colon + 1).trim() !== '';
    const [right] = inline ? [] : (layout?.listRightOf(line.box, 1) ?? []);
    const value = inline ? toPart(line, colon + 1) : right === undefined ? null : toPart(right);
    if (value === null) continue;
    if (nameLabel.test(key)) name ??= value;
    else if (address === null) {
      const below =
        right === undefined || layout === undefined
          ? []
          : layout.listBelow(right.box, { limit: 1, reach: 1.5 });
      const more = below.filter((other) => isPostalLine(other.text));
      address = {
        text: [value.text, ...more.map((other) => other.text)].join(', '),
        evidence: [...value.evidence, ...more.map((other) => toEvidence(other))],
      };
      if (name !== null) return { name, address, lines: lines.slice(0, index + 1), confidence: 0.95 };
    }
  }
  return name === null ? null : { name, address, lines, confidence: 0.9 };
};

/** Lines under a label in its own column, up to the next label of a party. */
const listSection = (match: LabelMatch, stops: readonly LabelMatch[]): TextLine[] => {
  const box = partBox(match.line, match.start, match.end);
  const stop = Math.min(
    1,
    ...stops
      .filter((other) => other.line.page === match.line.page && other.line.box[1] > box[3] - 0.002)
      .filter((other) => Math.abs(other.line.box[0] - box[0]) < 0.05)
      .map((other) => other.line.box[1]),
  );
  return match.layout.lines
    .filter((line) => line.box[1] >= box[3] - 0.004 && line.box[1] < Math.min(stop, box[3] + 0.2))
    .filter((line) => line.box[0] >= box[0] - 0.03 && line.box[0] < box[0] + 0.25)
    .sort((left, right) => left.box[1] - right.box[1] || left.box[0] - right.box[0]);
};

const readSection = (
  match: LabelMatch,
  stops: readonly LabelMatch[],
  context: FieldContext,
): PartyText | null => {
  const inline = match.line.text.slice(match.end, match.limit);
  const skipped = /^[\s:.,-]*/.exec(inline)?.[0].length ?? 0;
  const rest = inline.slice(skipped).trim();
  const section = listSection(match, stops);
  if (rest !== '' && isNameLine(rest)) {
    const start = match.end + skipped;
    const below = match.layout.listBelow(partBox(match.line, start, match.limit), { limit: 4, reach: 6 });
    return {
      name: toPart(match.line, start, match.limit),
      address: joinAddress(takeAddress(below)),
      lines: [match.line, ...below],
      confidence: 0.85,
    };
  }
  const named = readNamedRows(section, context);
  if (named !== null) return named;
  const [right] = rest === '' ? match.layout.listRightOf(match.line.box, 1) : [];
  const lines =
    right !== undefined && isNameLine(right.text) && /:\s*$/.test(match.line.text)
      ? [right, ...match.layout.listBelow(right.box, { limit: 5, reach: 7 })]
      : section.filter((line) => Math.abs(line.box[0] - (section[0]?.box[0] ?? 0)) < 0.02);
  const at = lines.findIndex((line) => isNameLine(line.text));
  const nameLine = lines[at];
  if (nameLine === undefined || at > 3) return null;
  return {
    name: toPart(nameLine),
    address: joinAddress(takeAddress(lines.slice(at + 1))),
    lines,
    confidence: 0.85,
  };
};

/** The party that a label of the type announces. */
export const findLabelledParty = (options: {
  target: string;
  other: string;
  context: FieldContext;
}): PartyText | null => {
  const { target, other, context } = options;
  const own = (context.labels.get(target) ?? []).filter((match) => match.standing >= 0.8);
  const stops = (context.labels.get(other) ?? []).filter((match) => match.standing >= 0.9);
  for (const match of [...own].sort((left, right) => left.label.rank - right.label.rank).slice(0, 6)) {
    const party = readSection(
      match,
      stops.concat(own.filter((each) => each !== match && each.label.target === target)),
      context,
    );
    if (party !== null) return party;
  }
  return null;
};

const isAddressBlock = (block: TextBlock): boolean =>
  block.lines.length >= 2 && block.lines.length <= 12 && block.lines.some((line) => isPostalLine(line.text));

/** The block in the address window of a letter (left, upper third) that no label announces. */
export const findWindowParty = (context: FieldContext, taken: readonly TextLine[]): PartyText | null => {
  const [first] = context.layouts;
  if (first === undefined) return null;
  for (const block of listBlocks(first)) {
    if (!isAddressBlock(block) || block.box[0] > 0.45 || block.box[1] < 0.1 || block.box[1] > 0.4) continue;
    if (block.lines.some((line) => taken.includes(line))) continue;
    // The small sender line above the window belongs to the other side.
    const lines = block.lines.filter((line) => splitSenderLine(line.text).length < 3);
    const at = lines.findIndex((line) => isNameLine(line.text));
    const nameLine = lines[at];
    if (nameLine === undefined) continue;
    return {
      name: toPart(nameLine),
      address: joinAddress(takeAddress(lines.slice(at + 1))),
      lines: block.lines,
      confidence: 0.75,
    };
  }
  return null;
};

export const toPartyField = (part: Part, confidence: number): Field =>
  toField({
    candidate: { value: part.text, text: part.text, score: confidence, evidence: part.evidence },
    confidence,
  });
