import { AppError, rejectError } from '@assay/core';
import { decrypt } from 'officecrypto-tool';
import type { OleContainer } from '../ole/open-ole.ts';
import { decryptAgilePackage, openAgileLock, readAgileLock } from './agile-key.ts';
import { type Attempt, tryPasswords } from './try-passwords.ts';

/** Office 2007 has 50,000 rounds; each costs three of the newer kind in the library that runs them. */
const olderRounds = 150_000;
/** The library keeps a number for each byte of an old file. */
const maxOldBytes = 25_000_000;

const locked = (cause: unknown) =>
  rejectError(
    'document.damaged',
    'The locked file cannot be opened even with its password: ask for an intact copy.',
    { cause },
  );

const isWrong = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message === 'The password is incorrect';
const isUnknown = (thrown: unknown): boolean =>
  thrown instanceof Error && /unsupported|not supported|unrecognized|mismatch/i.test(thrown.message);

const openByLibrary =
  (bytes: Uint8Array) =>
  async (password: string): Promise<Buffer | null> => {
    try {
      return await decrypt(Buffer.from(bytes), { password });
    } catch (thrown) {
      if (isWrong(thrown)) return null;
      if (isUnknown(thrown)) {
        throw rejectError(
          'document.unsupported',
          'The file is locked in a way that cannot be undone here: save it without a password.',
          { cause: thrown },
        );
      }
      throw locked(thrown);
    }
  };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const openAgile = (lock: ReturnType<typeof readAgileLock>, content: Uint8Array) => {
  if (lock === null) return null;
  return async (password: string): Promise<Buffer | null> => {
    try {
      const key = openAgileLock(lock, password);
      return key === null ? null : decryptAgilePackage({ lock, key, locked: content });
    } catch (thrown) {
      throw thrown instanceof AppError ? thrown : locked(thrown);
    }
  };
};

/**
 * The file inside an `EncryptedPackage` of Office 2007 and later. Errors (reject): `document.password-needed`,
 * `document.password-wrong`, `document.unsupported`, `document.damaged`.
 */
export const unlockPackage = async (options: {
  bytes: Uint8Array;
  container: OleContainer;
  passwords: readonly string[];
}): Promise<Uint8Array> => {
  const { bytes, container, passwords } = options;
  const [info, content] = [container.read('EncryptionInfo'), container.read('EncryptedPackage')];
  if (info === null) {
    throw rejectError(
      'document.unsupported',
      'The file is locked by a rights server and not by a password: ask for a copy without protection.',
    );
  }
  if (content === null) throw locked(null);
  const lock = readAgileLock(info);
  const attempt: Attempt<Buffer> = {
    rounds: lock?.rounds ?? olderRounds,
    open: openAgile(lock, content) ?? openByLibrary(bytes),
  };
  const opened = await tryPasswords({ attempt, passwords });
  if (!isZip(opened)) throw locked(null);
  return opened;
};

/**
 * An XLS or DOC container without its lock. Errors (reject): as for packages, and `document.too-large` for locked
 * files beyond 25 MB.
 */
export const unlockOldFile = async (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
}): Promise<Uint8Array> => {
  const { bytes, passwords } = options;
  if (bytes.length > maxOldBytes) {
    throw rejectError(
      'document.too-large',
      `The locked file has more than ${maxOldBytes} bytes: save it without a password.`,
      { details: { maxBytes: maxOldBytes } },
    );
  }
  return tryPasswords({ attempt: { rounds: 1, open: openByLibrary(bytes) }, passwords });
};
