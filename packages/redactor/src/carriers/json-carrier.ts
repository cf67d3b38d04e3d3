import { applyParts } from '@assay/core/redaction';
import type { CarriedText, Carrier } from './carrier.ts';
import { decodeFile } from './decode-text.ts';

/** A string or number as it stands in the file; `column`: the keys that lead to it. */
type JsonToken = { start: number; end: number; text: string; isKey: boolean; key: string; column: string };

const strings = /"(?:[^"\\]|\\.)*"/y;
const numbers = /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

/** The strings and numbers of a text that is known to be JSON, or JSON by lines. */
const listTokens = (text: string): JsonToken[] => {
  const tokens: JsonToken[] = [];
  /** Objects and lists that are open: the key that goes before the next value. */
  const open: { isList: boolean; key: string }[] = [];
  for (let at = 0; at < text.length; ) {
    const sign = text[at];
    if (sign === '{' || sign === '[') open.push({ isList: sign === '[', key: '' });
    else if (sign === '}' || sign === ']') open.pop();
    const raw = sign === '"' ? matchAt(strings, text, at) : matchAt(numbers, text, at);
    if (raw === null) {
      at += 1;
      continue;
    }
    const end = at + raw.length;
    const value = sign === '"' ? String(JSON.parse(raw)) : raw;
    const top = open.at(-1);
    const isKey = sign === '"' && top?.isList === false && /^\s*:/.test(text.slice(end, end + 100));
    if (isKey && top) top.key = value;
    const keys = open.flatMap(({ isList, key }) => (isList ? [] : [key]));
    tokens.push({ start: at, end, text: value, isKey, key: keys.at(-1) ?? '', column: JSON.stringify(keys) });
    at = end;
  }
  return tokens;
};

const isJsonText = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
};

/** One object or list, or one on each line. */
const isJson = (text: string): boolean => {
  if (!/^\s*[[{]/.test(text)) return false;
  if (isJsonText(text)) return true;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every(isJsonText);
};

/**
 * JSON, or JSON by lines, value by value with its key as context; a number that is changed becomes a string. `null` for
 * any other text.
 */
export const openJson = (bytes: Uint8Array): Carrier | null => {
  const { text: whole, encode } = decodeFile(bytes);
  const text = whole.replace(/^\ufeff/, '');
  if (!isJson(text)) return null;
  const mark = whole.slice(0, whole.length - text.length);
  const tokens = listTokens(text);
  const texts = tokens.map((token): CarriedText => {
    const { key, column, isKey } = token;
    if (isKey) return { text: token.text };
    return { text: token.text, ...(key === '' ? {} : { label: key }), column: { id: column, isHead: false } };
  });
  return {
    texts,
    pictures: [],
    notes: [],
    partNames: [],
    write: ({ changes }) => {
      const parts = tokens.flatMap((token, index) => {
        const change = changes[index] ?? [];
        if (change.length === 0) return [];
        const { start, end } = token;
        return [{ start, end, replacement: JSON.stringify(applyParts(token.text, change)) }];
      });
      return encode(mark + applyParts(text, parts));
    },
  };
};
