import { rejectError } from '../../errors.ts';

/** A pattern as people write it in settings, in the part of regular expressions that takes linear time. */
export type PatternNode =
  | { kind: 'one'; source: string }
  | { kind: 'all'; parts: readonly PatternNode[] }
  | { kind: 'any'; choices: readonly PatternNode[] }
  /** `most` is null without a bound. */
  | { kind: 'repeat'; node: PatternNode; least: number; most: number | null };

const maxRepeat = 200;

const refuse = (message: string) => rejectError('pii.invalid-pattern', message);

const counted = /\{(\d{1,4})(?:(,)(\d{0,4}))?\}/y;
const escaped =
  /\\(?:[dDwWsS]|[pP]\{[A-Za-z_=]{1,40}\}|u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[tnr]|[^A-Za-z0-9])/uy;
const classed = /\[\^?(?:\\.|[^\]\\])+\]/uy;

/** The characters that mean something by themselves. */
const special = new Set([...'()[]{}|*+?^$\\']);

type Reader = { text: string; at: number };

const take = (reader: Reader, regex: RegExp): RegExpExecArray | null => {
  regex.lastIndex = reader.at;
  const match = regex.exec(reader.text);
  if (match) reader.at = regex.lastIndex;
  return match;
};

const one = (source: string): PatternNode => {
  try {
    // Whether the engine takes it for one character: wrong ranges and names of properties are told here.
    new RegExp(`^${source}$`, 'u');
  } catch (cause) {
    const message = `"${source}" is no character or class of characters: mend or escape it.`;
    throw rejectError('pii.invalid-pattern', message, { cause });
  }
  return { kind: 'one', source };
};

const readAtom = (reader: Reader): PatternNode => {
  const { text } = reader;
  const next = String.fromCodePoint(text.codePointAt(reader.at) ?? 0);
  if (next === '(') return readGroup(reader);
  if (next === '[') {
    const match = take(reader, classed);
    if (!match) throw refuse('A class of characters is not closed: add "]".');
    return one(match[0]);
  }
  if (next === '\\') {
    const match = take(reader, escaped);
    if (!match)
      throw refuse(
        'Boundaries (\\b), references (\\1) and control characters cannot be used: leave them out.',
      );
    return one(match[0]);
  }
  reader.at += next.length;
  if (next === '.') return one('[^\\n\\r]');
  if (next === '^' || next === '$')
    throw refuse('"^" and "$" are not needed: what is found always stands by itself.');
  if (special.has(next))
    throw refuse(`"${next}" stands where nothing is to be repeated or closed: escape it.`);
  return one(/[-/]/.test(next) ? next : next.replace(/[.\]}]/g, '\\$&'));
};

const readGroup = (reader: Reader): PatternNode => {
  reader.at += 1;
  if (reader.text.charAt(reader.at) === '?') {
    if (reader.text.charAt(reader.at + 1) !== ':') {
      throw refuse('Looking ahead or behind and names of groups cannot be used: write "(?:" or "(".');
    }
    reader.at += 2;
  }
  const inner = readChoice(reader);
  if (reader.text.charAt(reader.at) !== ')') throw refuse('A group is not closed: add ")".');
  reader.at += 1;
  return inner;
};

const readRepeat = (reader: Reader, node: PatternNode): PatternNode => {
  const sign = reader.text.charAt(reader.at);
  let repeat: PatternNode | null = null;
  if (sign === '*' || sign === '+' || sign === '?') {
    reader.at += 1;
    repeat = { kind: 'repeat', node, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : null };
  } else if (sign === '{') {
    const match = take(reader, counted);
    if (!match) throw refuse('A count is written {3}, {3,} or {3,5}: mend it, or escape "{".');
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] === '' ? null : Number(match[3]);
    if (least > maxRepeat || (most ?? 0) > maxRepeat)
      throw refuse(`A count goes up to ${maxRepeat}: lower it.`);
    if (most !== null && most < least)
      throw refuse('The second number of a count is less than the first: swap them.');
    repeat = { kind: 'repeat', node, least, most };
  }
  if (!repeat) return node;
  // The longest is found in any case: whether it was asked for lazily changes nothing.
  if (reader.text.charAt(reader.at) === '?') reader.at += 1;
  return repeat;
};

const readSequence = (reader: Reader): PatternNode => {
  const parts: PatternNode[] = [];
  while (reader.at < reader.text.length && !/[)|]/.test(reader.text.charAt(reader.at))) {
    parts.push(readRepeat(reader, readAtom(reader)));
  }
  return { kind: 'all', parts };
};

const readChoice = (reader: Reader): PatternNode => {
  const choices = [readSequence(reader)];
  while (reader.text.charAt(reader.at) === '|') {
    reader.at += 1;
    choices.push(readSequence(reader));
  }
  const [only] = choices;
  return only && choices.length === 1 ? only : { kind: 'any', choices };
};

/**
 * Parses a pattern of settings. Errors: `pii.invalid-pattern` with what is wrong; look-around, references, anchors and
 * boundaries are not part of what may be written.
 */
export const parsePattern = (text: string): PatternNode => {
  const reader: Reader = { text, at: 0 };
  const node = readChoice(reader);
  if (reader.at < text.length) throw refuse('A group is closed that was not opened: escape ")".');
  return node;
};
