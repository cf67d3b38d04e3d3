/** Control characters, and those that turn the direction of writing and so disguise names (`fdp.exe`). */
const disguises = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The characters that RFC 8187 lets stand and `encodeURIComponent` lets stand too many of. */
const encodeExtended = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * `Content-Disposition` for a file that is only ever saved. The name comes from outside: its folders are left out,
 * and nothing of it stands in the header unencoded (RFC 6266).
 */
export const attachmentDisposition = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.toWellFormed().replace(disguises, '').slice(0, 200).toWellFormed();
  const shown = /^\.*$/.test(plain) ? 'document' : plain;
  const ascii = shown.replace(/[^A-Za-z0-9._ -]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(shown)}`;
};
