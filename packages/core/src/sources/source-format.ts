import { z } from 'zod';

/** What a source's objects can be taken in as: what the reader reads. */
export const SourceFormat = z.enum(['pdf', 'docx', 'xml', 'text']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** Endings that say plainly what a file is; of any other name only its first bytes are believed. */
const formatByEnding: Readonly<Record<string, SourceFormat | 'other'>> = {
  pdf: 'pdf',
  docx: 'docx',
  xml: 'xml',
  txt: 'text',
  text: 'text',
  ...Object.fromEntries(
    [
      ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'webp', 'heic', 'bmp', 'svg', 'psd'],
      ['zip', 'gz', 'tgz', 'tar', 'bz2', 'xz', 'rar', '7z', 'jar', 'iso', 'dmg'],
      ['xls', 'xlsx', 'xlsm', 'ppt', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'doc'],
      ['mp3', 'mp4', 'mov', 'avi', 'mkv', 'wav', 'exe', 'dll', 'msi', 'so', 'parquet', 'sqlite'],
    ]
      .flat()
      .map((ending) => [ending, 'other' as const]),
  ),
};

/** The ending of a name that says plainly what the file is, and what it says; null for any other name. */
export const formatOfName = (key: string): { ending: string; format: SourceFormat | 'other' } | null => {
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(key)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(formatByEnding, ending) ? formatByEnding[ending] : undefined;
  return format === undefined ? null : { ending, format };
};
