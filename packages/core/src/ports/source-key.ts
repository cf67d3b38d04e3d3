import { rejectError } from '../errors.ts';

/** In UTF-8; what S3 takes. */
const maxKeyBytes = 1_024;

const utf8 = new TextEncoder();

const whyNot = (key: string): string | null => {
  if (key === '') return 'is empty';
  if (key.startsWith('/')) return 'starts with a slash';
  if (key.split('/').some((segment) => segment === '.' || segment === '..')) return 'has a part "." or ".."';
  if (key.includes('\u0000') || !key.isWellFormed()) return 'is no text';
  return utf8.encode(key).length > maxKeyBytes ? `has more than ${maxKeyBytes} bytes` : null;
};

/**
 * Any text is a key of a document source, so that whatever others put there can be named, but for what could lead out
 * of it. A source may refuse more (a folder: empty parts). Error: `source.invalid-key` (reject).
 */
export const assertSourceKey = (key: string): void => {
  const why = whyNot(key);
  if (why === null) return;
  throw rejectError(
    'source.invalid-key',
    `The key of an object in a source ${why}: take keys as they were listed.`,
    {
      details: { length: key.length },
    },
  );
};
