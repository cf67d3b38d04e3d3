import { createDecipheriv, hash } from 'node:crypto';
import { rejectError } from '@assay/core';
import { parseXml, type XmlNode } from '../docx/parse-xml.ts';

/** By the standard there are never more rounds; programs of today use 100,000. */
const maxRounds = 10_000_000;
/** The description is some 1,000 bytes of XML after 8 bytes of version. */
const maxInfoBytes = 65_536;
const versionBytes = 8;
const blockBytes = 16;
const lengthBytes = 8;
const pieceBytes = 4_096;
const hashes: Readonly<Record<string, string>> = {
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
};
const inputKey = Buffer.from('fea7d2763b4b9e79', 'hex');
const contentKey = Buffer.from('146e0be7abacd0d6', 'hex');
const valueKey = Buffer.from('d7aa0f6d3061344e', 'hex');

/** What tells whether a password fits a file that was locked by Office 2010 or later. */
export type AgileLock = {
  rounds: number;
  algorithm: string;
  keyBytes: number;
  salt: Buffer;
  verifierInput: Buffer;
  verifierValue: Buffer;
  /** The content's key, locked by the password's. */
  contentKey: Buffer;
  contentSalt: Buffer;
  contentAlgorithm: string;
};

const find = (node: XmlNode, name: string): XmlNode | null => {
  for (const child of node.children) {
    if (child.name === name || child.name.endsWith(`:${name}`)) return child;
    const below = find(child, name);
    if (below !== null) return below;
  }
  return null;
};

const unknownLock = () =>
  rejectError(
    'document.unsupported',
    'The file is locked in a way that cannot be undone here: save it without a password.',
  );

/**
 * Reads the description of the lock; null when it is of the older kind. Error (reject): `document.unsupported` for
 * algorithms or numbers of rounds that no Office program writes.
 */
export const readAgileLock = (info: Uint8Array): AgileLock | null => {
  const bytes = Buffer.from(info.buffer, info.byteOffset, info.length);
  if (bytes.length < versionBytes || bytes.readUInt16LE(0) !== 4 || bytes.readUInt16LE(2) !== 4) return null;
  if (bytes.length > maxInfoBytes) throw unknownLock();
  const root = parseXml(bytes.toString('utf8', versionBytes));
  const key = find(root, 'encryptedKey')?.attributes ?? {};
  const data = find(root, 'keyData')?.attributes ?? {};
  const algorithm = hashes[key.hashAlgorithm ?? ''];
  const contentAlgorithm = hashes[data.hashAlgorithm ?? ''];
  const rounds = Number(key.spinCount);
  const keyBits = Number(key.keyBits);
  const isKnown =
    [key, data].every(
      (one) =>
        one.cipherAlgorithm === 'AES' &&
        one.cipherChaining === 'ChainingModeCBC' &&
        one.blockSize === String(blockBytes),
    ) && [128, 192, 256].includes(keyBits);
  if (
    algorithm === undefined ||
    contentAlgorithm === undefined ||
    !isKnown ||
    !Number.isInteger(rounds) ||
    rounds < 0 ||
    rounds > maxRounds
  ) {
    throw unknownLock();
  }
  const decode = (text: string | undefined): Buffer => Buffer.from(text ?? '', 'base64');
  return {
    rounds,
    algorithm,
    keyBytes: keyBits / 8,
    salt: decode(key.saltValue),
    verifierInput: decode(key.encryptedVerifierHashInput),
    verifierValue: decode(key.encryptedVerifierHashValue),
    contentKey: decode(key.encryptedKeyValue),
    contentSalt: decode(data.saltValue),
    contentAlgorithm,
  };
};

const digest = (algorithm: string, bytes: Buffer): Buffer =>
  Buffer.from(hash(algorithm, bytes, 'binary'), 'latin1');

/** A digest cut, or filled up with `0x36`, to the length of a key or a starting block. */
const fit = (bytes: Buffer, length: number): Buffer => {
  const fitted = Buffer.alloc(length, 0x36);
  bytes.copy(fitted);
  return fitted;
};

const decrypt = (options: { key: Buffer; start: Buffer; bytes: Uint8Array }): Buffer => {
  const { key, start, bytes } = options;
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, start).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
};

/** A password after all rounds of the lock, from which its keys are made. The rounds are nearly all of the cost. */
const spin = ({ algorithm, salt, rounds }: AgileLock, password: string): Buffer => {
  const first = digest(algorithm, Buffer.concat([salt, Buffer.from(password, 'utf16le')]));
  const round = Buffer.alloc(4 + first.length);
  first.copy(round, 4);
  for (let index = 0; index < rounds; index++) {
    round.writeUInt32LE(index, 0);
    round.write(hash(algorithm, round, 'binary'), 4, 'latin1');
  }
  return round.subarray(4);
};

/** The key of the file's content; null when the password is another one. */
export const openAgileLock = (lock: AgileLock, password: string): Buffer | null => {
  const { algorithm, keyBytes, salt } = lock;
  const spun = spin(lock, password);
  const open = (blockKey: Buffer, bytes: Buffer): Buffer =>
    decrypt({
      key: fit(digest(algorithm, Buffer.concat([spun, blockKey])), keyBytes),
      start: fit(salt, blockBytes),
      bytes,
    });
  const actual = digest(algorithm, open(inputKey, lock.verifierInput));
  const expected = open(valueKey, lock.verifierValue).subarray(0, actual.length);
  return expected.equals(actual) ? open(contentKey, lock.contentKey) : null;
};

/** The content of `EncryptedPackage`: its length, then pieces of 4,096 bytes that are locked one by one. */
export const decryptAgilePackage = (options: {
  lock: AgileLock;
  key: Buffer;
  locked: Uint8Array;
}): Buffer => {
  const { lock, key, locked } = options;
  const bytes = Buffer.from(locked.buffer, locked.byteOffset, locked.length);
  const pieces: Buffer[] = [];
  const number = Buffer.alloc(4);
  for (let at = lengthBytes; at + blockBytes <= bytes.length; at += pieceBytes) {
    number.writeUInt32LE(pieces.length, 0);
    const start = fit(digest(lock.contentAlgorithm, Buffer.concat([lock.contentSalt, number])), blockBytes);
    const end = Math.min(at + pieceBytes, bytes.length);
    pieces.push(decrypt({ key, start, bytes: bytes.subarray(at, end - ((end - at) % blockBytes)) }));
  }
  return Buffer.concat(pieces).subarray(0, bytes.length < lengthBytes ? 0 : bytes.readUInt32LE(0));
};
