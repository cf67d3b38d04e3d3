import { sha256 } from '@noble/hashes/sha2.js';

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const rippleAlphabet = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** The bytes of a text in base 58, `null` where a character is not of the alphabet. */
const decode = (text: string, letters: string): Uint8Array | null => {
  // Base 58 in little-endian bytes; addresses are short, so that this stays small.
  const bytes: number[] = [];
  for (const letter of text) {
    let carry = letters.indexOf(letter);
    if (carry < 0) return null;
    for (let index = 0; index < bytes.length; index += 1) {
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  for (const letter of text) {
    if (letter !== letters.charAt(0)) break;
    bytes.push(0);
  }
  return Uint8Array.from(bytes.reverse());
};

/** How many bytes a text in Bitcoin's base 58 stands for, `null` where it is none. */
export const countBase58Bytes = (text: string): number | null => decode(text, alphabet)?.length ?? null;

/**
 * The payload (version and hash) of a text in Base58Check, `null` where its checksum, the first four bytes of the
 * double SHA-256, does not hold. `ripple`: in that ledger's own alphabet.
 */
export const decodeBase58Check = (text: string, kind: 'bitcoin' | 'ripple'): Uint8Array | null => {
  const bytes = decode(text, kind === 'ripple' ? rippleAlphabet : alphabet);
  if (!bytes || bytes.length < 5) return null;
  const payload = bytes.subarray(0, -4);
  const sum = sha256(sha256(payload));
  return bytes.subarray(-4).every((byte, index) => byte === sum[index]) ? payload : null;
};
