import { rejectError } from '@assay/core';
import MsgReaderModule, { type FieldsData } from '@kenjiuno/msgreader';
import { decodeDeclared } from '../decode-text.ts';
import { decodeHtml } from '../html/decode-html.ts';
import { headBytes, tellMediaType } from '../parts/media-type.ts';
import type { FoundPart } from '../parts/part.ts';
import { toPartName } from '../parts/part-name.ts';
import { encodingOfCodePage } from './code-page.ts';
import { findMailProblems } from './mail-problems.ts';
import { type Message, maxMailParts, tooManyParts } from './message.ts';
import { namePart } from './name-part.ts';

// The package is CommonJS: what it exports by default arrives one level down.
const MsgReader = 'default' in MsgReaderModule ? MsgReaderModule.default : MsgReaderModule;
type Reader = InstanceType<typeof MsgReader>;

const damaged = (cause?: unknown) =>
  rejectError('document.damaged', 'The message cannot be taken apart: ask for it again.', { cause });

const parse = (bytes: Uint8Array, ansiEncoding?: string): { reader: Reader; fields: FieldsData } => {
  const reader = new MsgReader(Uint8Array.from(bytes).buffer);
  if (ansiEncoding !== undefined) reader.parserConfig = { ansiEncoding };
  return { reader, fields: reader.getFileData() };
};

/** Texts that are not in Unicode are in the message's own code page. */
const open = (bytes: Uint8Array): { reader: Reader; fields: FieldsData } => {
  try {
    const first = parse(bytes);
    const encoding = encodingOfCodePage(first.fields.messageCodepage);
    const opened = encoding === null || encoding === 'windows-1252' ? first : parse(bytes, encoding);
    if (opened.fields.error !== undefined) throw damaged();
    return opened;
  } catch (thrown) {
    throw damaged(thrown);
  }
};

const toPerson = (name: string | undefined, address: string | undefined): string[] => {
  const mail = address?.includes('@') === true ? address : '';
  const plain = name?.replace(/^'(.*)'$/, '$1') ?? '';
  if (plain === '' || plain === mail) return mail === '' ? [] : [mail];
  return [mail === '' ? plain : `${plain} <${mail}>`];
};

const toRecipients = (fields: FieldsData, type: 'to' | 'cc'): string[] =>
  (fields.recipients ?? [])
    .filter(({ recipType = 'to' }) => recipType === type)
    .flatMap(({ name, smtpAddress, email }) => toPerson(name, smtpAddress ?? email));

const readAttachment = (reader: Reader, fields: FieldsData): Uint8Array | null => {
  try {
    return reader.getAttachment(fields).content ?? null;
  } catch {
    // The library throws whatever it stumbles over; the other attachments may be sound.
    return null;
  }
};

const toPart = (options: {
  reader: Reader;
  fields: FieldsData;
  number: number;
  html: string | null;
}): FoundPart => {
  const { reader, fields, number, html } = options;
  const content = readAttachment(reader, fields);
  const isMessage = fields.innerMsgContent === true;
  const said = isMessage ? 'application/vnd.ms-outlook' : (fields.attachMimeTag ?? '');
  const mediaType = tellMediaType({ head: content?.subarray(0, headBytes) ?? new Uint8Array(), said });
  const name = isMessage
    ? `${fields.name ?? `message-${number}`}.msg`
    : (fields.fileName ?? fields.fileNameShort ?? fields.name ?? '');
  const id = fields.pidContentId;
  const isShown =
    fields.attachmentHidden === true || (id !== undefined && html?.includes(`cid:${id}`) === true);
  return {
    name: toPartName(name, namePart({ mediaType, number })),
    mediaType,
    size: content?.length ?? 0,
    inline: mediaType.startsWith('image/') && isShown,
    problem:
      content === null
        ? { code: 'mail.damaged-part', message: `Attachment ${number} cannot be read: ask for it again.` }
        : null,
    read: async (maxBytes) => {
      if (content === null) throw damaged();
      if (content.length <= maxBytes) return content;
      throw rejectError(
        'document.too-large',
        `The attachment has more than ${maxBytes} bytes: send it by itself.`,
        {
          details: { maxBytes },
        },
      );
    },
  };
};

const toHtml = ({ html, bodyHtml, internetCodepage }: FieldsData): string | null => {
  if (html === undefined) return bodyHtml ?? null;
  const encoding = encodingOfCodePage(internetCodepage);
  return (encoding === null ? null : decodeDeclared(encoding, html)) ?? decodeHtml(html);
};

const headerOf = (headers: string | undefined, name: string): string => {
  const unfolded = (headers ?? '').replace(/\r?\n[ \t]+/g, ' ');
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? '';
};

/**
 * A message as Outlook saves it. The container it lies in has been looked through before. Error (reject):
 * `document.damaged`.
 */
export const openMsg = (bytes: Uint8Array): Message => {
  const { reader, fields } = open(bytes);
  const html = toHtml(fields);
  const attachments = fields.attachments ?? [];
  const found = attachments.slice(0, maxMailParts);
  const parts = found.map((each, index) => toPart({ reader, fields: each, number: index + 1, html }));
  const text = fields.body ?? null;
  const problems = findMailProblems({ text, parts: parts.map((part) => ({ part, head: '' })) });
  if (/^IPM\.Note\.SMIME$/i.test(fields.messageClass ?? '') && problems.length === 0) {
    problems.push({
      code: 'mail.encrypted',
      message: 'The message is encrypted (S/MIME) and was not read: ask for it without encryption.',
    });
  }
  if (attachments.length > maxMailParts) problems.push(tooManyParts(attachments.length));
  if (text === null && html === null && fields.compressedRtf !== undefined) {
    problems.push({
      code: 'mail.formatted-only',
      message: 'The message has its text as RTF alone, which is not read: save it as HTML or PDF.',
    });
  }
  return {
    from: toPerson(
      fields.senderName,
      fields.senderSmtpAddress ?? fields.creatorSMTPAddress ?? fields.senderEmail,
    ),
    to: toRecipients(fields, 'to'),
    cc: toRecipients(fields, 'cc'),
    date: headerOf(fields.headers, 'Date') || (fields.clientSubmitTime ?? fields.messageDeliveryTime ?? ''),
    subject: fields.subject ?? '',
    messageId: fields.messageId ?? headerOf(fields.headers, 'Message-ID'),
    text,
    html,
    parts: parts,
    problems: [...problems, ...parts.flatMap(({ problem }) => problem ?? [])],
  };
};
