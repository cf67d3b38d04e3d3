import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';
import { unlockOldFile, unlockPackage } from '../crypto/unlock-office.ts';
import { readDoc } from '../doc/read-doc.ts';
import { readWordHeader } from '../doc/word-header.ts';
import { readMsg } from '../mail/read-mail.ts';
import { readWorkbookStream, readXls } from '../sheets/read-xls.ts';
import { scanBiff } from '../sheets/scan-biff.ts';
import { type OleContainer, openOle } from './open-ole.ts';
import { sniffOle } from './sniff-ole.ts';

type Options = {
  bytes: Uint8Array;
  passwords: readonly string[];
  maxPages: number;
  /** Reads what was in a locked package. */
  readInner: (bytes: Uint8Array) => Promise<ReadDocument>;
};

const isLocked = (container: OleContainer, kind: 'xls' | 'doc'): boolean => {
  if (kind === 'doc') {
    return readWordHeader(container.read('WordDocument') ?? new Uint8Array())?.isEncrypted === true;
  }
  // A copy: the scan writes into what it scans.
  return scanBiff(Uint8Array.from(readWorkbookStream(container) ?? [])).isEncrypted;
};

const hasMacros = ({ entries }: OleContainer): boolean =>
  entries.some(({ name, isStream }) => !isStream && /^(_VBA_PROJECT_CUR|Macros)$/i.test(name));

/** A container that is not locked, or was unlocked. */
const openUnlocked = async (options: {
  bytes: Uint8Array;
  container: OleContainer;
  kind: 'xls' | 'doc';
  passwords: readonly string[];
}): Promise<OleContainer> => {
  const { bytes, container, kind, passwords } = options;
  if (!isLocked(container, kind)) return container;
  const opened = openOle(await unlockOldFile({ bytes, passwords }));
  if (isLocked(opened, kind)) {
    throw rejectError(
      'document.unsupported',
      'The file is locked in a way that cannot be undone here: save it without a password.',
    );
  }
  return opened;
};

/**
 * Reads what an OLE container holds: an old workbook or Word document, or a file of today locked by a password.
 * Errors (reject): `document.damaged`, `document.unsupported`, `document.password-needed`, `document.password-wrong`,
 * `document.too-large`, `document.too-many-pages`.
 */
export const readOle = async (options: Options): Promise<ReadDocument> => {
  const { bytes, passwords, maxPages, readInner } = options;
  const container = openOle(bytes);
  const kind = sniffOle(container);
  if (kind === 'package') return readInner(await unlockPackage({ bytes, container, passwords }));
  if (kind === 'msg') return readMsg({ bytes, maxPages });
  const opened = await openUnlocked({ bytes, container, kind, passwords });
  const macros = hasMacros(container);
  if (kind === 'doc') return readDoc({ container: opened, hasMacros: macros, maxPages });
  return readXls({ stream: readWorkbookStream(opened) ?? new Uint8Array(), hasMacros: macros, maxPages });
};
