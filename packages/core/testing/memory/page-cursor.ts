/** A position in a listing, tied to the options of that listing; opaque to the caller. */
export const encodeCursor = (position: { scope: readonly unknown[]; last: readonly string[] }): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** The position after which to go on, or null when the cursor was not given for this scope. */
export const decodeCursor = (cursor: string, scope: readonly unknown[]): string[] | null => {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof position !== 'object' || position === null) return null;
    if (!('scope' in position) || !('last' in position)) return null;
    if (JSON.stringify(position.scope) !== JSON.stringify(scope)) return null;
    const { last } = position;
    return Array.isArray(last) && last.every((part) => typeof part === 'string') ? last : null;
  } catch {
    return null;
  }
};
