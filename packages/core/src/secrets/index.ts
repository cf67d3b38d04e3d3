export { createDocumentPasswords, passwordPrefix } from './document-passwords.ts';
export { assertSecretName, assertSecretPrefix } from './secret-name.ts';
export { assertSecretValue } from './secret-value.ts';
