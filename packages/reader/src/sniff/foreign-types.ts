type Signature = { at: number; text: string; name: string };

const image = 'an image of a kind that is not read (save it as PNG, JPEG, TIFF or WebP)';

/** First bytes of types that are known and not read; as Latin-1 text. */
const signatures: readonly Signature[] = [
  { at: 0, text: 'GIF8', name: image },
  { at: 4, text: 'ftypheic', name: image },
  { at: 4, text: 'ftypmif1', name: image },
  { at: 4, text: 'ftypavif', name: image },
  { at: 0, text: '%!PS', name: 'a PostScript file' },
  { at: 0, text: 'PK\x05\x06', name: 'an empty ZIP archive' },
  { at: 0, text: '\x1f\x8b', name: 'a gzip archive' },
  { at: 0, text: 'Rar!', name: 'a RAR archive' },
  { at: 0, text: "7z\xbc\xaf'\x1c", name: 'a 7z archive' },
  { at: 0, text: '\x7fELF', name: 'a program' },
];

/** What a file of a type that is not read seems to be, with its article; null when no signature fits. */
export const nameForeignType = (bytes: Uint8Array): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, 32));
  return signatures.find(({ at, text }) => head.startsWith(text, at))?.name ?? null;
};
