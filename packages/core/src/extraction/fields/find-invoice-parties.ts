import type { Field } from '../extraction.ts';
import type { LabelMatch } from '../labels/find-labels.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { partBox, type TextLine, toEvidence } from '../layout/text-line.ts';
import { normalizeText } from '../values/index.ts';
import { toField } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { hasLegalForm } from './legal-form.ts';
import { type Part, readAddress } from './party-address.ts';
import { isNameLine, isPostalLine, isStreetLine, splitSenderLine } from './party-text.ts';

/** One side of the invoice as the page shows it, and how it was told. */
export type PartyText = {
  name: Part;
  address: Part | null;
  lines: readonly TextLine[];
  confidence: number;
  found: 'label' | 'window' | 'letterhead';
};

const nameLabel = /^(?:name|firma|company|company name|firmenname|unternehmen)$/;
const addressLabel = /^(?:anschrift|adresse|address|strasse|street)$/;

const toPart = (line: TextLine, start = 0, end = line.text.length): Part => {
  const text = line.text.slice(start, end).trim();
  return { text, value: text.replace(/[\s,;·|•]+$/, ''), evidence: [toEvidence(line, start, end)] };
};

/** A name that ends with its first comma when an address follows on the same line (`Name, Street 1, Town`). */
const cutName = (line: TextLine, start: number, end: number): number => {
  const [first, ...rest] = splitSenderLine(line.text.slice(start, end));
  const follows = rest.some((part) => isPostalLine(part) || isStreetLine(part));
  return first !== undefined && follows ? line.text.indexOf(first, start) + first.length : end;
};

/** A name of two lines beside its label: the other line touches this one and has no label of its own. */
const joinNameLines = (own: TextLine, layout: PageLayout): Part => {
  const touches = (upper: TextLine, lower: TextLine): boolean =>
    Math.abs(lower.box[1] - upper.box[3]) < (own.box[3] - own.box[1]) * 0.25;
  const isFree = (line: TextLine): boolean =>
    !layout.lines.some((other) => other.box[2] < line.box[0] && layout.listRightOf(other.box, 1)[0] === line);
  const near = layout.lines.filter(
    (line) =>
      line !== own && Math.abs(line.box[0] - own.box[0]) < 0.01 && isNameLine(line.text) && isFree(line),
  );
  const above = near.find((line) => touches(line, own));
  const below = near.find((line) => touches(own, line) && hasLegalForm(line.text) && !hasLegalForm(own.text));
  const lines = [above, own, below].filter((line) => line !== undefined);
  const text = lines.map((line) => line.text).join(' ');
  return { text, value: text, evidence: lines.map((line) => toEvidence(line)) };
};

/** `Name: …` and `Address: …` below a heading such as `Seller`. */
const readNamedRows = (lines: readonly TextLine[], context: FieldContext): PartyText | null => {
  let name: Part | null = null;
  const cells = lines.flatMap((line) => context.layouts[line.page - 1]?.listRightOf(line.box, 1) ?? []);
  const all = [...lines, ...cells];
  for (const line of lines) {
    const layout = context.layouts[line.page - 1];
    const colon = line.text.indexOf(':');
    const key = normalizeText(colon < 0 ? line.text : line.text.slice(0, colon));
    const isName = nameLabel.test(key);
    if (!isName && !addressLabel.test(key)) continue;
    const inline = colon >= 0 && line.text.slice(colon + 1).trim() !== '';
    const [right] = inline ? [] : (layout?.listRightOf(line.box, 1) ?? []);
    const own = inline ? line : right;
    if (own === undefined) continue;
    const start = inline ? colon + 1 : (/^[\s:]*/.exec(own.text)?.[0].length ?? 0);
    if (isName) {
      name ??= inline || start > 0 || layout === undefined ? toPart(own, start) : joinNameLines(own, layout);
    }
    if (!isName && name !== null) {
      const below = layout?.listBelow(own.box, { limit: 2, reach: 3 }) ?? [];
      const address = readAddress([own, ...below], start);
      return { name, address, lines: all, confidence: 0.95, found: 'label' };
    }
  }
  return name === null ? null : { name, address: null, lines: all, confidence: 0.9, found: 'label' };
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

/**
 * The name that opens these lines, with its address. A second line belongs to the name when only it carries the
 * legal form and the address follows.
 */
export const readNameAndAddress = (
  lines: readonly TextLine[],
  context: FieldContext,
): { name: Part; address: Part | null; joined: boolean } | null => {
  const at = lines.findIndex((line) => isNameLine(line.text) && !context.isLabelled(line));
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (first === undefined || at > 3) return null;
  const end = cutName(first, 0, first.text.length);
  const joined =
    end === first.text.length &&
    !hasLegalForm(first.text) &&
    second !== undefined &&
    third !== undefined &&
    hasLegalForm(second.text) &&
    isNameLine(second.text) &&
    (isStreetLine(third.text) || isPostalLine(third.text));
  if (!joined) {
    const rest = end < first.text.length ? readAddress([first], end) : readAddress(lines.slice(at + 1));
    return { name: toPart(first, 0, end), address: rest, joined };
  }
  const text = `${first.text} ${second.text}`;
  const evidence = [toEvidence(first), toEvidence(second)];
  return { name: { text, value: text, evidence }, address: readAddress(lines.slice(at + 2)), joined };
};

/** Whether lines begin at the left edge of the label and in the next line. */
const isUnder = ([first]: readonly TextLine[], label: TextLine): boolean =>
  first !== undefined &&
  Math.abs(first.box[0] - label.box[0]) < 0.02 &&
  first.box[1] - label.box[3] < label.box[3] - label.box[1];

/** Whose name it is stays open when a person or a part of the name may stand in the first line. */
export const joinedConfidence = 0.55;

const readSection = (
  match: LabelMatch,
  stops: readonly LabelMatch[],
  context: FieldContext,
): PartyText | null => {
  const inline = match.line.text.slice(match.end, match.limit);
  const skipped = /^[\s:.,-]*/.exec(inline)?.[0].length ?? 0;
  const rest = inline.slice(skipped).trim();
  const section = listSection(match, stops);
  if (rest !== '' && isNameLine(splitSenderLine(rest)[0] ?? rest)) {
    const start = match.end + skipped;
    const end = cutName(match.line, start, match.limit);
    const below = match.layout.listBelow(partBox(match.line, start, match.limit), { limit: 4, reach: 6 });
    const address = end < match.limit ? readAddress([match.line], end) : readAddress(below);
    const name = toPart(match.line, start, end);
    return { name, address, lines: [match.line, ...below], confidence: 0.85, found: 'label' };
  }
  const named = readNamedRows(section, context);
  if (named !== null) return named;
  const [right] = rest === '' ? match.layout.listRightOf(match.line.box, 1) : [];
  const isBeside = right !== undefined && isNameLine(right.text) && /:\s*$/.test(match.line.text);
  const column = section.filter((line) => Math.abs(line.box[0] - (section[0]?.box[0] ?? 0)) < 0.02);
  const below = readNameAndAddress(column, context);
  // A name with its address right under the label is meant, though another text stands in the label's row.
  const isBelow = !isBeside || (below !== null && below.address !== null && isUnder(column, match.line));
  const lines = isBelow ? column : [right, ...match.layout.listBelow(right.box, { limit: 5, reach: 7 })];
  const read = isBelow ? below : readNameAndAddress(lines, context);
  if (read === null) return null;
  const confidence = read.joined ? joinedConfidence : 0.85;
  return { name: read.name, address: read.address, lines, confidence, found: 'label' };
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
    const others = own.filter((each) => each !== match && each.line !== match.line);
    const party = readSection(match, stops.concat(others), context);
    if (party !== null) return party;
  }
  return null;
};

export const toPartyField = (part: Part, confidence: number): Field =>
  toField({
    candidate: { value: part.value, text: part.text, score: confidence, evidence: part.evidence },
    confidence,
  });
