import type { ReadDocument } from '@assay/core/documents';
import { layOutBlocks } from '../docx/lay-out-blocks.ts';
import { toEmbedded } from '../parts/part.ts';
import { noTextProblems } from '../read-text.ts';
import type { Message } from './message.ts';
import { toMessageBlocks } from './message-blocks.ts';
import { openMail } from './open-mail.ts';
import { openMsg } from './open-msg.ts';

const toDocument = (
  message: Message,
  options: { kind: 'mail' | 'msg'; mediaType: string; maxPages: number },
): ReadDocument => {
  const { kind, mediaType, maxPages } = options;
  const pages = layOutBlocks({ blocks: toMessageBlocks(message), maxPages });
  return {
    format: 'assay.read/1',
    mediaType,
    kind,
    pages,
    embedded: message.parts.map(toEmbedded),
    problems: [...message.problems, ...noTextProblems(pages)],
  };
};

type Options = { bytes: Uint8Array; maxPages: number };

/**
 * A mail as text: its headers, then its body. Attachments are in `embedded`, those it shows in its text are `inline`;
 * what is encrypted or cut off is told in `problems`. Errors (reject): `document.damaged`, `document.too-large`,
 * `document.too-many-pages`.
 */
export const readMail = async ({ bytes, maxPages }: Options): Promise<ReadDocument> =>
  toDocument(await openMail(bytes), { kind: 'mail', mediaType: 'message/rfc822', maxPages });

/** A message as Outlook saves it, in the form of a mail. Errors as `readMail`. */
export const readMsg = async ({ bytes, maxPages }: Options): Promise<ReadDocument> =>
  toDocument(openMsg(bytes), { kind: 'msg', mediaType: 'application/vnd.ms-outlook', maxPages });
