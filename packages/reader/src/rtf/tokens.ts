/** What an RTF file is made of (Word 2007 RTF Specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  /** `value` is null where the word has no number. */
  | { kind: 'word'; name: string; value: number | null }
  /** A control of one character that is no letter, such as `~` or `*`. */
  | { kind: 'symbol'; symbol: string }
  /** Bytes in the code page of the font in use. */
  | { kind: 'text'; bytes: Uint8Array };

const [open, close, backslash] = [0x7b, 0x7d, 0x5c];
const maxNameLength = 32;

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number | undefined): boolean => byte === 0x0d || byte === 0x0a;

const toText = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const toByte = (bytes: Uint8Array, at: number): number =>
  Number.parseInt(toText(bytes.subarray(at, at + 2)), 16) & 0xff;

/** The control word at `at`, behind its backslash, and where what follows it begins. */
const readWord = (bytes: Uint8Array, at: number): { name: string; value: number | null; end: number } => {
  let end = at;
  while (isLetter(bytes[end]) && end - at < maxNameLength) end++;
  const name = toText(bytes.subarray(at, end));
  const start = end;
  if (bytes[end] === 0x2d) end++;
  const digits = end;
  while (isDigit(bytes[end]) && end - digits < 10) end++;
  const value = end === digits ? null : Number(toText(bytes.subarray(start, end)));
  if (value === null) end = start;
  // One space parts a word from what follows and belongs to it.
  return { name, value, end: bytes[end] === 0x20 ? end + 1 : end };
};

/** The tokens of an RTF file in their order. Line ends between them say nothing; bytes of `\bin` are left out. */
export function* readTokens(bytes: Uint8Array): Generator<RtfToken> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte === open || byte === close) {
      yield byte === open ? { kind: 'open' } : { kind: 'close' };
      at++;
    } else if (byte !== backslash) {
      const from = at;
      while (at < bytes.length && bytes[at] !== open && bytes[at] !== close && bytes[at] !== backslash) {
        if (isLineEnd(bytes[at])) break;
        at++;
      }
      if (at > from) yield { kind: 'text', bytes: bytes.subarray(from, at) };
      while (isLineEnd(bytes[at])) at++;
    } else if (isLetter(bytes[at + 1])) {
      const { name, value, end } = readWord(bytes, at + 1);
      at = end;
      if (name === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', name, value };
    } else if (bytes[at + 1] === 0x27) {
      yield { kind: 'text', bytes: Uint8Array.of(toByte(bytes, at + 2)) };
      at += 4;
    } else {
      yield { kind: 'symbol', symbol: toText(bytes.subarray(at + 1, at + 2)) };
      at += 2;
    }
  }
}
