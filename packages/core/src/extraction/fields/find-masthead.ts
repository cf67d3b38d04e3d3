import { type TextLine, toEvidence } from '../layout/text-line.ts';
import { findDates, normalizeText } from '../values/index.ts';
import type { FieldContext } from './field-context.ts';
import type { PartyText } from './find-invoice-parties.ts';
import { hasLegalForm, withoutLegalForm } from './legal-form.ts';
import { readAddress } from './party-address.ts';
import { isContactLine, isNameLine, isPostalLine, isStreetLine } from './party-text.ts';

/** The head of a slip is no longer. */
const maxLines = 14;

/** A company's number in brackets, as it stands below or behind its name: `(123456-A)`; OCR may lose the first one. */
const registration =
  /[(\s]\s*(?:co|reg|no|[\s.:-])*[A-Z]{0,3}\d[\dA-Z -]{3,14}\)\s*$|^\(\s*[\dA-Z -]{4,16}\)?$/i;

const withoutNumber = (text: string): string => text.replace(registration, '').trim();

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Names of shops are written more freely than those of parties: `MR. D.I.Y. (NORTH) LTD`. */
const isName = ({ text }: TextLine): boolean => {
  const name = withoutNumber(text);
  return countLetters(name) > 2 && !isContactLine(name) && (hasLegalForm(name) || isNameLine(name));
};

const isNumber = ({ text }: TextLine): boolean => {
  const name = withoutNumber(text);
  return countLetters(name) * 2 < name.replace(/\s/g, '').length;
};

const endsName = ({ text }: TextLine): boolean =>
  registration.test(text) ||
  isPostalLine(text) ||
  isStreetLine(text) ||
  isContactLine(text) ||
  /\d/.test(text);

/** With at most one word besides its legal form, a name began in the line above. */
const isNameEnd = (text: string): boolean =>
  hasLegalForm(text) &&
  withoutLegalForm(text)
    .split(/\s+/)
    .filter((word) => countLetters(word) > 0).length <= 1;

/** Lines of the head up to what can no longer be part of it. */
const listHead = (context: FieldContext, titles: ReadonlySet<string>): TextLine[] => {
  const lines = [...(context.layouts[0]?.lines ?? [])]
    .sort((left, right) => left.box[1] - right.box[1])
    .slice(0, maxLines);
  const begin = lines.findIndex((line) => !isNumber(line));
  const head = begin < 0 ? [] : lines.slice(begin);
  const end = head.findIndex(
    (line) =>
      titles.has(normalizeText(line.text)) ||
      (context.isLabelled(line) && !hasLegalForm(line.text)) ||
      findDates({ text: line.text, order: 'dmy' }).length > 0,
  );
  return end < 0 ? head : head.slice(0, end);
};

/**
 * The name above everything else on a slip that a till printed: a line with a legal form, else the last line before the
 * company's number, its address or its telephone.
 */
export const findMasthead = (context: FieldContext, titles: ReadonlySet<string>): PartyText | null => {
  const head = listHead(context, titles);
  const stop = head.findIndex((line) => endsName(line) && !isName(line));
  const named = (stop < 0 ? head : head.slice(0, stop)).filter(isName);
  const line = named.find(({ text }) => hasLegalForm(text)) ?? named.at(-1);
  if (line === undefined) return null;
  const at = head.indexOf(line);
  const above = isNameEnd(withoutNumber(line.text)) ? head[at - 1] : undefined;
  const lines = above !== undefined && isName(above) ? [above, line] : [line];
  const parts = lines.map(({ text }) => withoutNumber(text));
  const value = parts.join(' ');
  return {
    name: {
      text: value,
      value,
      evidence: lines.map((each, index) => toEvidence(each, 0, parts[index]?.length)),
    },
    address: readAddress(head.slice(at + 1)),
    lines,
    confidence: hasLegalForm(value) ? 0.8 : 0.65,
    found: 'letterhead',
  };
};
