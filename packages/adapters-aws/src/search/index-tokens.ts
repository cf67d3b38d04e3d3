import { createHash } from 'node:crypto';
import type { FilterEntry } from '@assay/core/ports';

/** Before every letter in the order of bytes, so that what begins with it stands together. */
const separator = '\u0000';

/** Of what is compared as a whole: Lucene takes 32,766 bytes at most, and a letter has four at most. */
const longestValue = 4_000;
/** Of a term; what `longestToken` of the analyser leaves room for. */
const longestTerm = 200;

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** Cut where it is too long, and then told from others that begin the same; halves of letters are no text. */
const cut = (text: string, most: number): string =>
  (text.length <= most ? text : `${text.slice(0, most - 32)}${digest(text, 32)}`).toWellFormed();

/** An item, or a chunk, of its collection, in their order. */
export const toKey = (collection: string, id: string): string => `${collection}${separator}${id}`;

export const fromKey = (key: string): { collection: string; id: string } => {
  const at = key.indexOf(separator);
  return { collection: key.slice(0, at), id: key.slice(at + 1) };
};

/** What the keys of a collection begin with, or the tokens of all values of a name. */
export const startOf = (name: string): string => `${name}${separator}`;

export const filterToken = (name: string, value: string): string => startOf(name) + cut(value, longestValue);

/** What the labels of a value begin with; of a fixed form, so that it can stand in an expression. */
export const labelStart = (name: string, value: string): string => digest(toKey(name, value), 32);

export const labelToken = ({ name, value, label = value }: FilterEntry): string =>
  labelStart(name, value) + cut(label, longestValue);

export const labelOf = (token: string): string => token.slice(32);

// A term is one token to the analyser: what it would part at stands in the index as a letter of a private range.
const parts = /[\s\p{Cc}]/gu;
const privateStart = 0xf0000;
const stoodFor = /[\u{f0000}-\u{fffff}]/gu;

/** A term as it stands in the index; empty for one that nothing fits. */
export const toIndexTerm = (term: string): string => {
  const whole = term.replaceAll(parts, (sign) =>
    String.fromCodePoint(privateStart + (sign.codePointAt(0) ?? 0)),
  );
  return cut(whole, longestTerm);
};

export const fromIndexTerm = (term: string): string =>
  term.replaceAll(stoodFor, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? privateStart) - privateStart),
  );

/** Signs that mean something in an expression of Lucene, and all others that are no letters, stand for themselves. */
export const toLiteral = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
