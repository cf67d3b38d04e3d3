/**
 * The pieces of an XML text with their places, so that one of them can be changed and all others stay byte for byte.
 * It is no parser: it trusts no order and follows no entity beyond XML's own five.
 */
export type XmlToken =
  | { kind: 'open' | 'empty'; name: string; start: number; end: number; attributes: readonly XmlAttribute[] }
  | { kind: 'close'; name: string; start: number; end: number }
  | { kind: 'text' | 'cdata' | 'other'; start: number; end: number };

/** `start` and `end` are those of the value, without its quotes. */
export type XmlAttribute = { name: string; start: number; end: number };

const findEnd = (xml: string, sign: string, from: number): number => {
  const at = xml.indexOf(sign, from);
  return at < 0 ? xml.length : at + sign.length;
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where a tag ends: at the first `>` that stands in no quotes. */
const scanTag = (xml: string, start: number): { name: string; end: number; attributes: XmlAttribute[] } => {
  let at = start + 1;
  if (xml[at] === '/') at += 1;
  const nameStart = at;
  while (at < xml.length && !isSpace(xml.charCodeAt(at)) && xml[at] !== '>' && xml[at] !== '/') at += 1;
  const name = xml.slice(nameStart, at);
  const attributes: XmlAttribute[] = [];
  let key = at;
  while (at < xml.length && xml[at] !== '>') {
    const sign = xml[at];
    if (sign === '"' || sign === "'") {
      const end = findEnd(xml, sign, at + 1);
      const named = xml.slice(key, at).replace(/=\s*$/, '').trim();
      const closed = xml[end - 1] === sign && end > at + 1 ? end - 1 : end;
      attributes.push({ name: named, start: at + 1, end: closed });
      at = end;
      key = at;
    } else at += 1;
  }
  return { name, end: Math.min(xml.length, at + 1), attributes };
};

const scanMarkup = (xml: string, start: number): XmlToken => {
  if (xml.startsWith('<!--', start)) return { kind: 'other', start, end: findEnd(xml, '-->', start + 4) };
  if (xml.startsWith('<![CDATA[', start))
    return { kind: 'cdata', start, end: findEnd(xml, ']]>', start + 9) };
  if (xml.startsWith('<?', start)) return { kind: 'other', start, end: findEnd(xml, '?>', start + 2) };
  if (xml.startsWith('<!', start)) return { kind: 'other', start, end: findEnd(xml, '>', start + 2) };
  const { name, end, attributes } = scanTag(xml, start);
  if (xml[start + 1] === '/') return { kind: 'close', name, start, end };
  return { kind: xml[end - 2] === '/' ? 'empty' : 'open', name, start, end, attributes };
};

export function* scanXml(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const textEnd = open < 0 ? xml.length : open;
    if (textEnd > at) yield { kind: 'text', start: at, end: textEnd };
    if (open < 0) return;
    const token = scanMarkup(xml, open);
    yield token;
    at = token.end;
  }
}

/** The name without its prefix: `w:t` is `t`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export const decodeXmlText = (text: string): string =>
  text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hexCode, code, name) => {
      if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
      const point = hexCode === undefined ? Number(code) : Number.parseInt(hexCode, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );

const escapes: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Signs that XML does not allow are left out. */
export const encodeXmlText = (text: string): string =>
  [...text].map((sign) => (/[^\P{Cc}\t\n\r]/u.test(sign) ? '' : (escapes[sign] ?? sign))).join('');
