import { rejectError } from '@assay/core';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { headBytes, tellMediaType } from '../parts/media-type.ts';
import type { FoundPart } from '../parts/part.ts';
import { toPartName } from '../parts/part-name.ts';
import { findMailProblems } from './mail-problems.ts';
import { type Message, maxMailParts, tooManyParts } from './message.ts';
import { namePart } from './name-part.ts';

/** No program nests parts so deep; attached mails are parts by themselves and not counted. */
const maxNesting = 64;
const maxHeaderBytes = 2 * 1024 * 1024;

const tooLarge = (maxBytes: number) =>
  rejectError(
    'document.too-large',
    `A part of the mail has more than ${maxBytes} bytes: send it by itself.`,
    {
      details: { maxBytes },
    },
  );

const parse = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxRfc822NestingDepth: 0,
      maxNestingDepth: maxNesting,
      maxHeadersSize: maxHeaderBytes,
    });
  } catch (cause) {
    if (cause instanceof Error && cause.message.startsWith('Maximum header size')) {
      throw rejectError(
        'document.too-large',
        `The mail's headers have more than ${maxHeaderBytes} bytes, as no mail program writes them: ask for it again.`,
        { details: { maxHeaderBytes }, cause },
      );
    }
    throw rejectError('document.damaged', 'The mail cannot be taken apart: ask for it again.', { cause });
  }
};

const toPeople = (addresses: readonly Address[] | undefined): string[] =>
  (addresses ?? []).flatMap((one) => {
    if (one.group !== undefined) return [one.name, ...toPeople(one.group)].filter((text) => text !== '');
    const { name, address } = one;
    if (name === '' || name === address) return address === '' ? [] : [address];
    return [address === '' ? name : `${name} <${address}>`];
  });

const toBytes = ({ content }: Attachment): Uint8Array => {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
};

const toPart = (attachment: Attachment, number: number): FoundPart => {
  const bytes = toBytes(attachment);
  const mediaType = tellMediaType({ head: bytes.subarray(0, headBytes), said: attachment.mimeType });
  const isPicture = mediaType.startsWith('image/');
  const isShown =
    attachment.related === true ||
    (attachment.disposition === 'inline' && attachment.contentId !== undefined);
  return {
    name: toPartName(attachment.filename ?? '', namePart({ mediaType, number })),
    mediaType,
    size: bytes.length,
    inline: isPicture && isShown,
    problem: null,
    read: async (maxBytes) => {
      if (bytes.length > maxBytes) throw tooLarge(maxBytes);
      return bytes;
    },
  };
};

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 200));

/** Whether the outermost parts end as they are announced. */
const isCutOff = (bytes: Uint8Array, email: Email): boolean => {
  const type = email.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const boundary = /^\s*multipart\/.{0,500}?boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/is.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return false;
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(
      `--${mark}--`,
      undefined,
      'latin1',
    ) < 0
  );
};

/** A mail as it is sent (RFC 5322). Errors (reject): `document.damaged`, `document.too-large` for its headers. */
export const openMail = async (bytes: Uint8Array): Promise<Message> => {
  const email = await parse(bytes);
  const found = email.attachments.slice(0, maxMailParts);
  const parts = found.map((attachment, index) => toPart(attachment, index + 1));
  const text = email.text ?? null;
  const heads = parts.map((part, index) => {
    const attachment = found[index];
    return { part, head: attachment === undefined ? '' : latin1(toBytes(attachment)) };
  });
  const problems = findMailProblems({ text, parts: heads });
  if (email.attachments.length > maxMailParts) problems.push(tooManyParts(email.attachments.length));
  if (isCutOff(bytes, email)) {
    problems.push({
      code: 'mail.cut-off',
      message: 'The mail ends before its last part does: ask for it again.',
    });
  }
  return {
    from: toPeople(email.from === undefined ? [] : [email.from]),
    to: toPeople(email.to),
    cc: toPeople(email.cc),
    date: email.headers.find(({ key }) => key === 'date')?.value ?? '',
    subject: email.subject ?? '',
    messageId: email.messageId ?? '',
    text,
    html: email.html ?? null,
    parts,
    problems,
  };
};
