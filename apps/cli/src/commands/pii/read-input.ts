import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { rejectError } from '@assay/core';
import { parseJsonBytes, ReadDocument } from '@assay/core/documents';
import { openTasks } from '../../compose.ts';

const readBytes = async (file: string): Promise<Uint8Array> => {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    throw rejectError('path.not-readable', `The file "${file}" cannot be read: check its name and rights.`, {
      cause,
    });
  }
};

/** Text as it is, or `null` for bytes that are none. */
const toText = (bytes: Uint8Array): string | null => {
  if (bytes.subarray(0, 8_192).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, head: string): boolean =>
  Buffer.from(bytes.subarray(0, head.length)).equals(Buffer.from(head));

/** What personal data is looked for in: a text as it stands there, or a document as it was read. */
export type PiiInput = { kind: 'text'; text: string } | { kind: 'document'; document: ReadDocument };

/** A file or standard input: text as it is, other documents as they are read, in a process of their own. */
export const readInput = async (file: string): Promise<PiiInput> => {
  const bytes = await readBytes(file);
  const text = startsWith(bytes, '%PDF-') ? null : toText(bytes);
  if (text !== null) return { kind: 'text', text };
  if (file === '-') {
    throw rejectError('input.not-text', 'Standard input is no text in UTF-8: give the document as a file.');
  }
  const { pool, tasks } = openTasks({ workers: 1 });
  try {
    const read = await tasks.read({ path: file, passwords: [] });
    return { kind: 'document', document: parseJsonBytes(ReadDocument, read) };
  } finally {
    await pool[Symbol.asyncDispose]();
  }
};

/** Standard input, which has to be text. */
export const readTextInput = async (): Promise<string> => {
  const input = await readInput('-');
  return input.kind === 'text' ? input.text : '';
};
