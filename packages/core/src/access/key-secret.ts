import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { idPrefixes } from '../ids.ts';

/** 256 bits: nobody guesses it, however fast they hash. */
export const secretBytes = 32;

const secretPattern = /^assay_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})$/;

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * A fast hash on purpose: slow ones protect passwords, which people choose and attackers can list. These secrets are
 * 32 random bytes, and they are checked at every request.
 */
const hashSecret = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The text that is shown once, and what is kept of it. */
export const makeSecret = (keyId: string, random: Uint8Array): { secret: string; hash: string } => {
  const text = toBase64Url(random);
  return { secret: `assay_${keyId.slice(idPrefixes.key.length + 1)}_${text}`, hash: hashSecret(text) };
};

/** The key that a secret claims to be of, and the hash that would prove it; null for what has not the form. */
export const parseSecret = (secret: string): { keyId: string; hash: string } | null => {
  const [, id, text] = secretPattern.exec(secret) ?? [];
  if (id === undefined || text === undefined) return null;
  return { keyId: `${idPrefixes.key}_${id}`, hash: hashSecret(text) };
};

/** Compares in a time that does not depend on where two hashes differ. */
export const isSameHash = (left: string, right: string): boolean => {
  let difference = left.length ^ right.length;
  for (let place = 0; place < left.length; place += 1) {
    difference |= left.charCodeAt(place) ^ right.charCodeAt(place);
  }
  return difference === 0;
};
