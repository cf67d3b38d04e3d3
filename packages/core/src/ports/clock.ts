/** The only way to learn or to wait for time; tests supply one that they move by hand. */
export interface Clock {
  now(): Date;
  /** Resolves after the time has passed; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
