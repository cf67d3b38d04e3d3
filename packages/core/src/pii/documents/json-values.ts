/** A value of JSON that holds no others, with the keys that lead to it. */
export type JsonValue = {
  /** `people[3].name`. */
  path: string;
  /** The path without the numbers of entries: the same for all values that are of one kind. */
  column: string;
  /** The last keys, as words: what the value is called. */
  name: string | null;
  text: string;
  /** For each character of `text` and its end, where it stands in the JSON. */
  toOffset: (at: number) => number;
};

/** Keys that may be values themselves: addresses, numbers and names under which something is filed. */
const filing = /[@\s]|\p{Nd}{4}/u;
/** Keys that say nothing by themselves: the one above them does. */
const vague = /^(?:name|value|number|no|nr|id|date|code|type|text|label|title|data|content|line|key)$/i;
const maxDepth = 500;

type Level = { isList: boolean; key: string; index: number; isNamed: boolean };

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

type Read = { text: string; offsets: number[] | null; start: number; end: number };

/** A string in quotes that begins at `at`; null where it is never closed. */
const readString = (json: string, at: number): Read | null => {
  const close = json.indexOf('"', at + 1);
  if (close < 0) return null;
  const plain = json.slice(at + 1, close);
  if (!plain.includes('\\')) return { text: plain, offsets: null, start: at + 1, end: close + 1 };
  let text = '';
  const offsets: number[] = [];
  let next = at + 1;
  for (; next < json.length && json[next] !== '"'; ) {
    const from = next;
    let character = json[next] ?? '';
    next += 1;
    if (character === '\\') {
      const sign = json[next] ?? '';
      const code = sign === 'u' ? /^[0-9a-f]{4}$/i.exec(json.slice(next + 1, next + 5)) : null;
      character = code ? String.fromCharCode(Number.parseInt(code[0], 16)) : (escapes[sign] ?? sign);
      next += code ? 5 : 1;
    }
    text += character;
    offsets.push(from);
  }
  offsets.push(next);
  return { text, offsets, start: at + 1, end: next + 1 };
};

const pathOf = (levels: readonly Level[]): string =>
  levels.reduce((path, { isList, key, index }) => {
    if (isList) return `${path}[${index}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');

const columnOf = (levels: readonly Level[]): string =>
  levels.map(({ isList, key }) => (isList ? '[]' : key)).join('\u0000');

const nameOf = (levels: readonly Level[]): string | null => {
  const keys = levels.filter(({ isList }) => !isList).map(({ key }) => key);
  const last = keys.at(-1);
  const above = keys.at(-2);
  if (last === undefined) return null;
  return above !== undefined && vague.test(last) ? `${above.replace(/(?<=\p{L}{3})s$/u, '')} ${last}` : last;
};

const scalar = /[-+.\w]+/y;

/**
 * The values of a text that is JSON, or JSON by lines, in its order; null for any other text. Numbers are values too.
 */
export const readJsonValues = (json: string): JsonValue[] | null => {
  if (!/^\s*[[{]/.test(json)) return null;
  const values: JsonValue[] = [];
  const levels: Level[] = [];
  const add = ({ text, offsets, start }: Read, isKey = false): void => {
    const toOffset = offsets ? (at: number) => offsets[at] ?? start : (at: number) => start + at;
    const column = columnOf(isKey ? levels.slice(0, -1) : levels);
    const name = isKey ? null : nameOf(levels);
    values.push({ path: pathOf(levels), column: isKey ? `${column}\u0001` : column, name, text, toOffset });
  };
  for (let at = 0; at < json.length; ) {
    const sign = json[at] ?? '';
    const level = levels.at(-1);
    if (/[\s,:]/.test(sign)) {
      if (sign === ',' && level) {
        level.index += 1;
        level.isNamed = false;
      }
      at += 1;
    } else if (sign === '{' || sign === '[') {
      if (levels.length >= maxDepth) return null;
      levels.push({ isList: sign === '[', key: '', index: 0, isNamed: false });
      at += 1;
    } else if (sign === '}' || sign === ']') {
      if (levels.pop()?.isList !== (sign === ']')) return null;
      at += 1;
    } else if (level === undefined) return null;
    else if (sign === '"') {
      const read = readString(json, at);
      if (!read) return null;
      at = read.end;
      if (level.isList || level.isNamed) add(read);
      else {
        level.key = read.text;
        level.isNamed = true;
        if (filing.test(read.text)) add(read, true);
      }
    } else {
      scalar.lastIndex = at;
      const [text] = scalar.exec(json) ?? [];
      if (text === undefined || !(level.isList || level.isNamed)) return null;
      if (!/^(?:true|false|null)$/.test(text)) add({ text, offsets: null, start: at, end: at + text.length });
      at += text.length;
    }
  }
  return levels.length === 0 ? values : null;
};
