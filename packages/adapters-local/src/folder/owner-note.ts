import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Who owns a data folder; `url` and `token` are there once the owner serves others. */
export const OwnerNote = z.object({
  pid: z.number().int(),
  startedAt: z.string(),
  url: z.string().nullable(),
  /** Lets programs of the same user in: whoever can read the note may use the folder anyway. */
  token: z.string().nullable(),
});
export type OwnerNote = z.infer<typeof OwnerNote>;

const notePath = (folder: string): string => join(folder, 'owner.json');

/** Written aside and renamed: a reader never sees half a note. */
export const writeOwnerNote = (folder: string, note: OwnerNote): void => {
  const aside = `${notePath(folder)}.new`;
  rmSync(aside, { force: true });
  writeFileSync(aside, `${JSON.stringify(note)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(aside, notePath(folder));
};

export const removeOwnerNote = (folder: string): void => rmSync(notePath(folder), { force: true });

/** The note as it lies there, which may be that of a dead process; null where none can be read. */
export const readOwnerNote = (folder: string): OwnerNote | null => {
  try {
    return OwnerNote.parse(JSON.parse(readFileSync(notePath(folder), 'utf8')));
  } catch {
    // The owner writes its note just after it took the lock, and removes it just before it gives the lock back.
    return null;
  }
};
