import { rejectError } from '@assay/core';
import type { DocumentPart } from '@assay/core/documents';
import { defaultReadLimits, type ReadLimits } from '@assay/core/ports';
import { openArchive } from '../archive/archive-parts.ts';
import { openMail } from '../mail/open-mail.ts';
import { openMsg } from '../mail/open-msg.ts';
import { openOle } from '../ole/open-ole.ts';
import { sniffOle } from '../ole/sniff-ole.ts';
import { sniff } from '../sniff/sniff.ts';
import type { FoundPart } from './part.ts';
import { openPdfParts } from './pdf-parts.ts';

export type PartsOptions = {
  bytes: Uint8Array;
  /** Tried in order after none. */
  passwords?: readonly string[];
  /** `maxBytes` is for the file and for each part. */
  limits?: Partial<ReadLimits>;
};

/** The parts of a file in the order of its `embedded`; null for one that is read with the file itself. */
const openParts = async (options: PartsOptions): Promise<(FoundPart | null)[]> => {
  const { bytes, passwords = [] } = options;
  const { maxBytes } = { ...defaultReadLimits, ...options.limits };
  if (bytes.length > maxBytes) {
    throw rejectError(
      'document.too-large',
      `The file has ${bytes.length} bytes, ${maxBytes} are allowed: make it smaller or raise maxBytes.`,
      { details: { bytes: bytes.length, maxBytes } },
    );
  }
  const kind = sniff(bytes);
  if (kind === 'pdf') return openPdfParts({ bytes, passwords, maxBytes });
  if (kind === 'mail') return [...(await openMail(bytes)).parts];
  if (kind === 'zip') return openArchive(bytes).parts;
  if (kind === 'ole' && sniffOle(openOle(bytes)) === 'msg') return [...openMsg(bytes).parts];
  return [];
};

/**
 * The files inside a mail, a message, a ZIP or a PDF that may be documents of their own: all but the XML of a PDF, which
 * is read with it. None for other kinds. Errors (reject): those of reading it.
 */
export const listParts = async (options: PartsOptions): Promise<DocumentPart[]> =>
  (await openParts(options)).flatMap((part, index) => {
    if (part === null) return [];
    const { name, mediaType, size, inline, problem } = part;
    return [{ index, name, mediaType, size, inline, problem }];
  });

/**
 * One of the files inside a file; `index` is its place in `embedded`. Errors (reject): those of reading the file,
 * `document.no-such-part`, `document.part-unreadable` for one that is locked or spoiled, `document.too-large`.
 */
export const readPart = async (
  options: PartsOptions & { index: number },
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> => {
  const { index } = options;
  const { maxBytes } = { ...defaultReadLimits, ...options.limits };
  const part = (await openParts(options))[index];
  if (!part) {
    throw rejectError(
      'document.no-such-part',
      `The document has no part ${index}: its list tells which there are.`,
      {
        details: { index },
      },
    );
  }
  const { name, mediaType, problem } = part;
  if (problem !== null) {
    throw rejectError('document.part-unreadable', problem.message, {
      details: { index, reason: problem.code },
    });
  }
  return { name, mediaType, bytes: await part.read(maxBytes) };
};
