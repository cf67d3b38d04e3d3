/**
 * What a secret is called: one to six segments of `[a-z0-9][a-z0-9._-]*`, joined by `/`, at most 300 characters, such as
 * `workspaces/default/document-passwords/sec_01J…`.
 */
export type SecretName = string;

/** Bytes of UTF-8; the smallest limit among the stores that keep the promise. */
export const maxSecretBytes = 4_096;

/**
 * Passwords, keys and tokens, by name. Values never show up in logs, errors, events or backups of other stores.
 * Errors: `secret.invalid-name`, `secret.too-large` (also for an empty value), `secret.invalid-value` (not valid
 * Unicode), `secret.access-denied` (all reject); I/O trouble is `secret.unavailable` (retry).
 */
export interface SecretStore {
  /** Sees every `put` that resolved before the call; null where there is none. */
  get(name: SecretName): Promise<string | null>;
  /** Durable when it resolves. `created` is false only where `ifAbsent` left a secret that is there as it was. */
  put(name: SecretName, value: string, options?: { ifAbsent?: boolean }): Promise<{ created: boolean }>;
  /** Deleting what is not there is no error. */
  delete(name: SecretName): Promise<void>;
  /** Every name that starts with `prefix` (empty for all), in byte order; without values. For up to a few thousand names. */
  list(prefix: string): Promise<SecretName[]>;
}
