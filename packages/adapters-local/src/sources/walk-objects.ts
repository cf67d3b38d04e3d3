import { isUtf8 } from 'node:buffer';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { orNull } from './folder-errors.ts';

/**
 * Names of a folder that are kept at a time. A larger folder is read again for each so many of its files: 100,000 files
 * take 13 readings, and the memory of 16,000 names.
 */
const defaultWindowNames = 8_192;

/** Where marks are written before they get their names; not part of what the source shows. */
export const incomingPrefix = '.assay-incoming-';

/** Keys here are texts with one character for each byte of their UTF-8, so that comparing texts compares bytes. */
type ByteText = string;
type Range = { prefix: ByteText; after: ByteText | null; windowNames: number };
/** Of a file its key; of a folder what all keys below it start with. */
type Entry = { start: ByteText; isFolder: boolean };

const toByteText = (text: string): ByteText => Buffer.from(text).toString('latin1');
const fromByteText = (bytes: ByteText): string => Buffer.from(bytes, 'latin1').toString();

const isInRange = (key: ByteText, { prefix, after }: Range): boolean =>
  key.startsWith(prefix) && (after === null || key > after);

/** Whether a key that starts so can be in the range. */
const canHold = (start: ByteText, { prefix, after }: Range): boolean =>
  (start.startsWith(prefix) || prefix.startsWith(start)) &&
  (after === null || start > after || after.startsWith(start));

const inOrder = (left: Entry, right: Entry): number =>
  left.start < right.start ? -1 : left.start > right.start ? 1 : 0;

const toEntry = (options: { name: Buffer; start: ByteText; isFolder: boolean }): Entry | null => {
  const { name, start, isFolder } = options;
  // What is no text has no key.
  if (!isUtf8(name)) return null;
  const whole = start + name.toString('latin1');
  if (isFolder && name.toString('latin1').startsWith(incomingPrefix)) return null;
  return { start: isFolder ? `${whole}/` : whole, isFolder };
};

/** The first entries of a folder behind one of them: files and folders alone, neither links nor devices. */
const readWindow = async (options: {
  folder: string;
  start: ByteText;
  range: Range;
  behind: ByteText | null;
}): Promise<{ entries: Entry[]; isLast: boolean }> => {
  const { folder, start, range, behind } = options;
  const entries: Entry[] = [];
  /** Keeps the first ones, and gives the last of them when there were more. */
  const shorten = (): ByteText | null => {
    entries.sort(inOrder);
    if (entries.length <= range.windowNames) return null;
    entries.length = range.windowNames;
    return entries.at(-1)?.start ?? null;
  };
  let cut: ByteText | null = null;
  // The types know of encodings that give texts only; names that are no UTF-8 have to come as bytes.
  const asBytes = 'buffer' as BufferEncoding;
  const found = await orNull(() => opendir(folder, { encoding: asBytes, bufferSize: 1_024 }));
  if (found === null) return { entries, isLast: true };
  for await (const each of found) {
    if (!each.isFile() && !each.isDirectory()) continue;
    const entry = toEntry({ name: Buffer.from(each.name), start, isFolder: each.isDirectory() });
    if (entry === null || (behind !== null && entry.start <= behind)) continue;
    if (cut !== null && entry.start > cut) continue;
    if (!(entry.isFolder ? canHold : isInRange)(entry.start, range)) continue;
    entries.push(entry);
    if (entries.length >= 2 * range.windowNames) cut = shorten() ?? cut;
  }
  cut = shorten() ?? cut;
  return { entries, isLast: cut === null };
};

async function* walk(
  root: string,
  options: { start: ByteText; range: Range },
): AsyncGenerator<string, void, undefined> {
  const { start, range } = options;
  const folder = join(root, fromByteText(start));
  for (let behind: ByteText | null = null; ; ) {
    const { entries, isLast } = await readWindow({ folder, start, range, behind });
    for (const entry of entries) {
      if (entry.isFolder) yield* walk(root, { start: entry.start, range });
      else yield fromByteText(entry.start);
    }
    if (isLast) return;
    behind = entries.at(-1)?.start ?? null;
  }
}

/** The keys of the files below a root, in the order of their bytes; folders that cannot hold one are not read. */
export const walkObjects = (
  root: string,
  options: { prefix: string; after: string | null; windowNames?: number },
): AsyncGenerator<string, void, undefined> => {
  const { prefix, after, windowNames = defaultWindowNames } = options;
  const range = { prefix: toByteText(prefix), after: after === null ? null : toByteText(after), windowNames };
  return walk(root, { start: '', range });
};
