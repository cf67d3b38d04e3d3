import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findIbans, findVatIds, normalizeText } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import type { PartyText } from './find-invoice-parties.ts';
import { hasLegalForm, isNameLine, isPostalLine, isStreetLine, splitSenderLine } from './party-text.ts';

type Guess = { line: TextLine; start: number; end: number; score: number };

const toParts = (line: TextLine): { text: string; start: number }[] => {
  let from = 0;
  return splitSenderLine(line.text).map((text) => {
    const start = Math.max(from, line.text.indexOf(text, from));
    from = start + text.length;
    return { text, start };
  });
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
    const parts = toParts(line);
    const isSenderLine = parts.length >= 2 && parts.some((part) => isPostalLine(part.text));
    const [name] = parts;
    const text = isSenderLine && name !== undefined ? name.text : line.text;
    if (!isNameLine(text) || titles.has(normalizeText(text)) || /\d{3}/.test(text)) continue;
    const top = line.box[1] < 0.25 ? 0.25 : 0.05;
    const size = line.box[1] < 0.25 ? 0.2 * (line.fontSize / largest) : 0;
    const below = first.listBelow(line.box, { limit: 3, reach: 5 });
    const hasAddress = below.some((other) => isPostalLine(other.text) || isStreetLine(other.text));
    const hasBank = below.some(
      (other) => findVatIds(other.text).length > 0 || findIbans(other.text).length > 0,
    );
    const score =
      top +
      size +
      (hasLegalForm(text) ? 0.35 : 0) +
      (isSenderLine ? 0.35 : 0) +
      (hasAddress ? 0.2 : 0) +
      (hasBank ? 0.15 : 0);
    guesses.push({ line, start: 0, end: isSenderLine ? text.length : line.text.length, score });
  }
  const key = (guess: Guess): string => normalizeText(guess.line.text.slice(guess.start, guess.end));
  const counts = new Map<string, number>();
  for (const guess of guesses) counts.set(key(guess), (counts.get(key(guess)) ?? 0) + 1);
  const ranked = guesses
    .map((guess) => ({ ...guess, score: guess.score + ((counts.get(key(guess)) ?? 1) > 1 ? 0.15 : 0) }))
    .sort((left, right) => right.score - left.score);
  const [best] = ranked;
  if (best === undefined || best.score < 0.45) return null;
  const sender = toParts(best.line);
  const own = first
    .listBelow(best.line.box, { limit: 4, reach: 7 })
    .filter((line) => !buyer.has(line) && (isPostalLine(line.text) || isStreetLine(line.text)));
  const text = best.line.text.slice(best.start, best.end).trim();
  const address =
    best.end < best.line.text.length
      ? {
          text: sender
            .slice(1)
            .map((part) => part.text)
            .join(', '),
          evidence: [toEvidence(best.line, best.end)],
        }
      : own.length > 0
        ? { text: own.map((line) => line.text).join(', '), evidence: own.map((line) => toEvidence(line)) }
        : null;
  return {
    name: { text, evidence: [toEvidence(best.line, best.start, best.end)] },
    address,
    lines: [best.line, ...own],
    // A name by its size and place alone may be any heading: it stays uncertain.
    confidence: hasLegalForm(text) || address !== null ? Math.min(0.85, 0.45 + best.score * 0.4) : 0.4,
  };
};
