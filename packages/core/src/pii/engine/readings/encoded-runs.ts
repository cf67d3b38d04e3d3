import type { Tokens } from '../pii-text.ts';
import { isAlphanumericUnit, type OtherReading } from './other-reading.ts';

const alphabet = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((sign, value) => [
    sign.charCodeAt(0),
    value,
  ]),
);
alphabet.set('-'.charCodeAt(0), 62);
alphabet.set('_'.charCodeAt(0), 63);

const isSign = (unit: number): boolean => isAlphanumericUnit(unit) || alphabet.has(unit);

/** Shorter runs are words, and what is in them is no value. */
const leastRun = 12;
const leastToken = 8;

/** The bytes of a run, or `null` at the first that no text has: most words end there. */
const decodeBytes = (text: string, start: number, end: number): Uint8Array | null => {
  const bytes = new Uint8Array(((end - start) * 3) >> 2);
  let count = 0;
  let held = 0;
  let bits = 0;
  for (let at = start; at < end; at += 1) {
    held = ((held << 6) | (alphabet.get(text.charCodeAt(at)) ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const byte = (held >> bits) & 0xff;
    if (byte === 0x7f || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte > 0xf4) return null;
    bytes[count] = byte;
    count += 1;
  }
  return bytes;
};

/** Text of UTF-8; `null` where the bytes are none. */
const decodeText = (bytes: Uint8Array): string | null => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more === 0) return null;
    let code = first & (0x3f >> more);
    for (let step = 1; step <= more; step += 1) {
      const byte = bytes[at + step] ?? 0;
      if ((byte & 0xc0) !== 0x80) return null;
      code = (code << 6) | (byte & 0x3f);
    }
    if (code > 0x10ffff) return null;
    text += String.fromCodePoint(code);
    at += more;
  }
  return text;
};

/** Runs of base64 whose bytes are a text with digits or an `@` in it; what is found in them is the whole run. */
export const readEncoded = (text: string, tokens: Tokens): OtherReading[] => {
  const { count, starts, ends } = tokens;
  const readings: OtherReading[] = [];
  let done = 0;
  for (let index = 0; index < count; index += 1) {
    const first = starts[index] ?? 0;
    if (first < done || (ends[index] ?? 0) - first < leastToken) continue;
    let start = first;
    while (start > done && isSign(text.charCodeAt(start - 1))) start -= 1;
    let end = ends[index] ?? 0;
    while (isSign(text.charCodeAt(end))) end += 1;
    done = end;
    if (end - start < leastRun || (end - start) % 4 === 1) continue;
    const bytes = decodeBytes(text, start, end);
    const decoded = bytes && decodeText(bytes);
    if (!decoded || !/[\d@]/.test(decoded)) continue;
    while (text.charAt(end) === '=' && end - done < 2) end += 1;
    readings.push({
      text: decoded,
      toStart: () => start,
      toEnd: () => end,
      because: 'in characters of base64',
      accepts: ({ verified, reason }) => verified || reason.context !== undefined,
    });
  }
  return readings;
};
