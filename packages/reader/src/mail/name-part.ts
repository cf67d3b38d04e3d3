const endings: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'application/xml': '.xml',
  'application/zip': '.zip',
  'image/gif': '.gif',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/tiff': '.tif',
  'image/webp': '.webp',
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
};

/** The name of a part that has none; `number` counts from 1. */
export const namePart = ({ mediaType, number }: { mediaType: string; number: number }): string =>
  `${mediaType === 'message/rfc822' ? 'message' : 'part'}-${number}${endings[mediaType] ?? ''}`;
