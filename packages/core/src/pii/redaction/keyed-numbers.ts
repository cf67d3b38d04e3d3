import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** HMAC-SHA-256 in hex: without the salt nobody can try values against it. */
export const keyedHash = (salt: Uint8Array, text: string): string =>
  bytesToHex(hmac(sha256, salt, utf8ToBytes(text)));

/** Numbers that look random and are the same for the same salt and text; the next one below a bound at each call. */
export type KeyedNumbers = (bound: number) => number;

export const createKeyedNumbers = (salt: Uint8Array, text: string): KeyedNumbers => {
  let block = new Uint8Array();
  let at = 0;
  let count = 0;
  return (bound) => {
    if (at + 4 > block.length) {
      block = hmac(sha256, salt, utf8ToBytes(`${count}\u0000${text}`)) as Uint8Array<ArrayBuffer>;
      count += 1;
      at = 0;
    }
    const value = new DataView(block.buffer, block.byteOffset + at, 4).getUint32(0);
    at += 4;
    return Math.floor((value / 0x1_0000_0000) * bound);
  };
};
