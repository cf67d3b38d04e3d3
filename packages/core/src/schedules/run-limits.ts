/** A copy of everything takes longest: an hour is some hundred gigabytes on a slow disk. */
export const runTimeoutMs = 60 * 60_000;
export const runAttempts = 3;

/**
 * A run that did not end within this time is lost: its process died at the last attempt, so that nobody was left
 * to end it. All attempts, each up to its time, and the pauses between them (at most 15 minutes) fit into it.
 */
export const runLimitMs = runAttempts * (runTimeoutMs + 15 * 60_000);
