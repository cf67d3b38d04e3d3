export type { RedactionNote } from './carriers/carrier.ts';
export type { Eyes } from './eyes.ts';
export { createAesCipher } from './key/aes-cipher.ts';
export {
  createRedactionKey,
  parseRedactionKey,
  printRedactionKey,
  type RedactionKey,
} from './key/redaction-key.ts';
export { type RedactedFile, redactFile } from './redact-file.ts';
export { restoreFile } from './restore-file.ts';
