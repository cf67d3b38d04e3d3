import { createReadStream } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { rejectError } from '@assay/core';
import { looksLikeHtml, looksLikeMail, parseJsonBytes, ReadDocument } from '@assay/core/documents';
import { openTasks } from '../../compose.ts';

/** What personal data is looked for in. */
export type PiiInput =
  | { kind: 'text'; text: string }
  /** A text too long to be held: its pieces end in an error where it turns out to be no UTF-8. */
  | { kind: 'long-text'; pieces: AsyncIterable<string> }
  | { kind: 'document'; document: ReadDocument };

/** Bytes that tell a text from a document. */
const headSize = 65_536;
/** Bytes of a text that is held whole, so that tables and JSON in it are seen as such. */
const maxWhole = 16 * 1_048_576;

const notText = (cause: unknown) =>
  rejectError(
    'input.not-text',
    'This is no text in UTF-8 all the way: convert it, or give it without what is no text.',
    {
      cause,
    },
  );

type Chunks = AsyncGenerator<Uint8Array, undefined>;

/** Text in UTF-8 without its byte order mark, which belongs to no value; `null` for other bytes. */
const decodeUtf8 = (bytes: Uint8Array, cutOff = false): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cutOff });
  } catch {
    return null;
  }
};

/** Whether bytes begin like a text that is to be taken as it stands there; pages of the web and mails hide theirs. */
const looksLikePlainText = (head: Uint8Array, isWhole: boolean): boolean => {
  if (head.includes(0)) return false;
  const text = decodeUtf8(head, !isWhole);
  if (text === null || text.startsWith('%PDF-') || text.startsWith('{\\rtf')) return false;
  return !(looksLikeMail(text) || looksLikeHtml(text));
};

/** Of bytes that a reader took for text: what is no UTF-8 is UTF-16 with its mark, or Windows-1252. */
const decodeOther = (bytes: Uint8Array): string | null => {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null && !utf8.includes('\u0000')) return utf8;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.includes(0) ? null : new TextDecoder('windows-1252').decode(bytes);
};

const readDocument = async (path: string): Promise<PiiInput> => {
  const { pool, tasks } = openTasks({ workers: 1 });
  try {
    const document = parseJsonBytes(ReadDocument, await tasks.read({ path, passwords: [] }));
    const isText = document.kind === 'text' || document.kind === 'csv';
    const text = isText ? decodeOther(await readFile(path)) : null;
    return text === null ? { kind: 'document', document } : { kind: 'text', text };
  } finally {
    await pool[Symbol.asyncDispose]();
  }
};

/** What is read of standard input lies in a folder that only its owner may look into, and not for long. */
const readSpooled = async (start: Uint8Array, rest: Chunks): Promise<PiiInput> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-'));
  try {
    const path = join(folder, 'input');
    const file = await open(path, 'wx', 0o600);
    try {
      await file.write(start);
      for await (const chunk of rest) await file.write(chunk);
    } finally {
      await file.close();
    }
    return await readDocument(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** What was gathered, in chunks as small as those that follow: pieces are looked at as they come. */
async function* joinChunks(start: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < start.length; at += headSize) yield start.subarray(at, at + headSize);
  yield* rest;
}

async function* decodePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw notText(cause);
    }
  };
  for await (const chunk of chunks) yield decode(chunk);
  yield decode();
}

/** Chunks until there are so many bytes, or no more. */
const gather = async (chunks: Chunks, options: { before: Uint8Array; least: number }) => {
  const parts = [options.before];
  let size = options.before.length;
  while (size < options.least) {
    const { value, done } = await chunks.next();
    if (done) return { bytes: Buffer.concat(parts), isWhole: true };
    parts.push(value);
    size += value.length;
  }
  return { bytes: Buffer.concat(parts), isWhole: false };
};

const readChunks = async (file: string, chunks: Chunks, asText: boolean): Promise<PiiInput> => {
  const readOther = (start: Uint8Array) => (file === '-' ? readSpooled(start, chunks) : readDocument(file));
  const head = await gather(chunks, { before: new Uint8Array(), least: headSize });
  if (
    !asText &&
    !looksLikePlainText(head.bytes.subarray(0, headSize), head.isWhole && head.bytes.length <= headSize)
  )
    return readOther(head.bytes);
  const { bytes, isWhole } = head.isWhole
    ? head
    : await gather(chunks, { before: head.bytes, least: maxWhole });
  if (!isWhole) return { kind: 'long-text', pieces: decodePieces(joinChunks(bytes, chunks)) };
  const text = decodeUtf8(bytes);
  if (text !== null) return { kind: 'text', text };
  if (asText) throw notText(undefined);
  return readOther(bytes);
};

/** The chunks of a file or of standard input (`-`). Error while reading: `path.not-readable` (reject). */
export async function* openChunks(file: string): AsyncGenerator<Uint8Array, undefined> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file);
  } catch (cause) {
    throw rejectError('path.not-readable', `The file "${file}" cannot be read: check its name and rights.`, {
      cause,
    });
  }
}

/**
 * A file or standard input (`-`): text as it is, other documents as they are read, in a process of their own. `asText`:
 * whatever it looks like, it is text. Errors (all reject): `path.not-readable`, `input.not-text`, those of reading.
 */
export const readInput = async (file: string, options: { asText: boolean }): Promise<PiiInput> => {
  const chunks = openChunks(file);
  const input = await readChunks(file, chunks, options.asText);
  if (input.kind !== 'long-text') await chunks.return(undefined);
  return input;
};

/** Standard input, which has to be text. */
export const readTextInput = async (): Promise<string> => {
  const input = await readInput('-', { asText: true });
  if (input.kind === 'text') return input.text;
  throw rejectError('input.too-long', 'A text to try a recogniser on has at most 16 MB: give a part of it.');
};
