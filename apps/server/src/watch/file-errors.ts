/** What the system calls the error, such as `ENOENT`; "unknown" when it was no error of the system. */
export const systemCode = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown';

/** The file, or a folder above it, went away or became something else; that is no error. */
export const isGone = (thrown: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(systemCode(thrown));

/** Nothing that a repeat would change: a person has to. */
export const isForbidden = (thrown: unknown): boolean =>
  ['EACCES', 'EPERM', 'ENAMETOOLONG'].includes(systemCode(thrown));
