import type { Condition } from '../ports/record-store.ts';

/** The condition that nobody wrote since the record was found: this version, or still none. */
export const conditionOn = (found: { version: number } | null): Condition =>
  found ? { version: found.version } : 'absent';
