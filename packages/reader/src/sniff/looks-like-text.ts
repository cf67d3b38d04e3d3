import { decodeText } from '../decode-text.ts';

/** As much of a file as is looked at; even, so that UTF-16 stays whole. */
const sampleBytes = 65_536;
/** Share of characters that no writer of text types. */
const maxStrange = 0.005;
/** Windows-1252 text in Western languages has few letters outside ASCII. */
const maxHighBytes = 0.4;

// Control characters but for tab, line ends, form feed and escape.
const isStrange = (code: number): boolean =>
  (code < 0x20 && !(code >= 9 && code <= 13) && code !== 0x1b) ||
  (code >= 0x7f && code <= 0x9f) ||
  code === 0xfffd;

const toSample = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length <= sampleBytes) return bytes;
  // A cut inside a UTF-8 character would make the rest look like another encoding.
  let end = sampleBytes;
  while (end > sampleBytes - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
};

/** The first of the text, without white space before it. */
export const toTextHead = (bytes: Uint8Array): string =>
  decodeText(bytes.subarray(0, 1_024))
    .replace(/^\ufeff/, '')
    .trimStart();

/** Whether bytes read as text in UTF-8, UTF-16 or Windows-1252 without control characters to speak of. */
export const looksLikeText = (bytes: Uint8Array): boolean => {
  const sample = toSample(bytes);
  const text = decodeText(sample);
  let strange = 0;
  let beyondAscii = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return false;
    if (isStrange(code)) strange++;
    if (code > 0x7f) beyondAscii++;
  }
  if (strange > maxStrange * text.length) return false;
  // One character for each byte and some beyond ASCII: it was taken for Windows-1252.
  return text.length !== sample.length || beyondAscii <= maxHighBytes * text.length;
};
