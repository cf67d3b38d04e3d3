import type { z } from 'zod';
import { ReadDocument } from '../documents/read-document.ts';

/** What a source's objects can be taken in as: what the reader reads. */
export const SourceFormat = ReadDocument.shape.kind;
export type SourceFormat = z.infer<typeof SourceFormat>;

/** Endings that say plainly what a file is; of any other name only its first bytes are believed. */
const endingsOf: Readonly<Record<SourceFormat, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx', 'docm'],
  xml: ['xml'],
  text: ['txt', 'text'],
  xlsx: ['xlsx', 'xlsm'],
  xlsb: ['xlsb'],
  xls: ['xls'],
  ods: ['ods'],
  csv: ['csv', 'tsv'],
  pptx: ['pptx', 'pptm'],
  doc: ['doc'],
  rtf: ['rtf'],
  html: ['html', 'htm', 'xhtml'],
  markdown: ['md', 'markdown'],
  mail: ['eml'],
  msg: ['msg'],
  zip: ['zip'],
  image: ['png', 'jpg', 'jpeg', 'tif', 'tiff', 'webp'],
};

/** Endings of what is never read. */
const foreignEndings = [
  ['gif', 'heic', 'bmp', 'svg', 'psd'],
  ['gz', 'tgz', 'tar', 'bz2', 'xz', 'rar', '7z', 'jar', 'iso', 'dmg'],
  ['mp3', 'mp4', 'mov', 'avi', 'mkv', 'wav', 'exe', 'dll', 'msi', 'so', 'parquet', 'sqlite'],
].flat();

const formatByEnding = new Map<string, SourceFormat | 'other'>([
  ...foreignEndings.map((ending) => [ending, 'other'] as const),
  ...SourceFormat.options.flatMap((format) => endingsOf[format].map((ending) => [ending, format] as const)),
]);

/** The ending of a name that says plainly what the file is, and what it says; null for any other name. */
export const formatOfName = (key: string): { ending: string; format: SourceFormat | 'other' } | null => {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(key)?.[1]?.toLowerCase() ?? '';
  const format = formatByEnding.get(ending);
  return format === undefined ? null : { ending, format };
};
