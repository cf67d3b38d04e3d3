import { retryError } from '@assay/core';
import type { PlaceholderValues } from '@assay/core/redaction';
import { createRedactionKey, parseRedactionKey, printRedactionKey, type RedactionKey } from '@assay/redactor';
import { readIfThere, writeWhole } from './files.ts';

export type KeyFile = {
  key: RedactionKey;
  /** Errors: `redaction.key-changed` (retry) where another run has numbered other values meanwhile. */
  save(placeholders: PlaceholderValues): Promise<void>;
};

/** The key of a file, a new one where there is no such file yet, and one that is kept nowhere without a name. */
export const openKeyFile = async (file: string | undefined): Promise<KeyFile> => {
  if (file === undefined) return { key: createRedactionKey(), save: async () => undefined };
  const before = (await readIfThere(file))?.toString('utf8') ?? null;
  const key = before === null ? createRedactionKey() : parseRedactionKey(before);
  return {
    key,
    save: async (placeholders) => {
      const now = (await readIfThere(file))?.toString('utf8') ?? null;
      if (now !== before) {
        throw retryError(
          'redaction.key-changed',
          `The key file "${file}" was changed by another run meanwhile: run this one again.`,
        );
      }
      await writeWhole(file, printRedactionKey({ ...key, placeholders }), 0o600);
    },
  };
};
