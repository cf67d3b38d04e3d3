import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findIbans, findVatIds, normalizeText } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import type { PartyText } from './find-invoice-parties.ts';
import { hasLegalForm } from './legal-form.ts';
import { readAddress } from './party-address.ts';
import { hasDomain, listRepeats } from './party-signals.ts';
import { isNameLine, isPostalLine, isStreetLine, splitSenderLine } from './party-text.ts';

type Guess = { line: TextLine; end: number; text: string; score: number };

/** The part of a line that may be a name: its beginning when an address follows on the same line. */
const readNamePart = (line: TextLine): { text: string; end: number; sender: boolean } => {
  const [name, ...rest] = splitSenderLine(line.text);
  const sender = rest.some((part) => isPostalLine(part) || (isStreetLine(part) && rest.length > 1));
  if (!sender || name === undefined) return { text: line.text.trim(), end: line.text.length, sender: false };
  return { text: name, end: line.text.indexOf(name) + name.length, sender };
};

/** The address after a name: in its own line, below it, or wherever the document repeats the name. */
export const findAddressOf = (options: {
  name: string;
  lines: readonly TextLine[];
  except: ReadonlySet<TextLine>;
  context: FieldContext;
}): PartyText['address'] => {
  const { name, context, except } = options;
  const repeats = listRepeats(name, new Set(), context).filter((line) => !except.has(line));
  for (const line of [...options.lines, ...repeats]) {
    const at = line.text.indexOf(name);
    const inline = at < 0 ? null : readAddress([line], at + name.length);
    if (inline !== null) return inline;
    const below = context.layouts[line.page - 1]?.listBelow(line.box, { limit: 4, reach: 7 }) ?? [];
    const address = readAddress(below.filter((other) => !except.has(other)));
    if (address !== null) return address;
  }
  return null;
};

/**
 * The sender that no label announces: a company's name in the letterhead, in the sender line above the address
 * window, or in the footer beside its tax number and bank. A name that stands in several of these places wins.
 */
export const findUnlabelledSeller = (
  context: FieldContext,
  buyerLines: readonly TextLine[],
  titles: ReadonlySet<string>,
): PartyText | null => {
  const [first] = context.layouts;
  if (first === undefined) return null;
  const buyer = new Set(buyerLines);
  const largest = Math.max(...first.lines.map((line) => line.fontSize), 1);
  const guesses: Guess[] = [];
  for (const line of first.lines) {
    if (buyer.has(line) || (line.box[1] > 0.35 && line.box[1] < 0.82)) continue;
    const { text, end, sender } = readNamePart(line);
    if (!isNameLine(text) || titles.has(normalizeText(text)) || /\d{3}/.test(text)) continue;
    if (!hasLegalForm(text) && context.isLabelled(line)) continue;
    const atTop = line.box[1] < 0.25;
    const below = first.listBelow(line.box, { limit: 3, reach: 5 });
    const score =
      (atTop ? 0.25 + 0.2 * (line.fontSize / largest) : 0.05) +
      (hasLegalForm(text) ? 0.35 : 0) +
      (sender ? 0.35 : 0) +
      (below.some((other) => isPostalLine(other.text) || isStreetLine(other.text)) ? 0.2 : 0) +
      (below.some((other) => findVatIds(other.text).length > 0 || findIbans(other.text).length > 0)
        ? 0.15
        : 0);
    guesses.push({ line, end, text, score });
  }
  const counts = new Map<string, number>();
  for (const { text } of guesses) counts.set(normalizeText(text), (counts.get(normalizeText(text)) ?? 0) + 1);
  const [best] = guesses
    .sort((left, right) => right.score - left.score)
    .slice(0, 12)
    .map((guess) => ({
      ...guess,
      score:
        guess.score +
        ((counts.get(normalizeText(guess.text)) ?? 1) > 1 ? 0.15 : 0) +
        (hasDomain(guess.text, context) ? 0.2 : 0),
    }))
    .sort((left, right) => right.score - left.score);
  if (best === undefined || best.score < 0.45) return null;
  const { text, line, end } = best;
  const address = findAddressOf({ name: text, lines: [line], except: buyer, context });
  const value = text.replace(/[\s,;·|•]+$/, '');
  return {
    name: { text, value, evidence: [toEvidence(line, 0, end)] },
    address,
    lines: [line],
    confidence: Math.min(0.85, 0.45 + best.score * 0.4),
    found: 'letterhead',
  };
};
