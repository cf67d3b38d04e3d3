const signatures = [
  { at: 0, text: '\x89PNG\r\n\x1a\n' },
  { at: 0, text: '\xff\xd8\xff' },
  { at: 0, text: 'II*\0' },
  { at: 0, text: 'MM\0*' },
] as const;

/** Whether the first bytes are those of a PNG, JPEG, TIFF or WebP. */
export const isPicture = (bytes: Uint8Array): boolean => {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return true;
  return signatures.some(({ at, text }) => head.startsWith(text, at));
};
