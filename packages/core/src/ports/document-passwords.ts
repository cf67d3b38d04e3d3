/** The passwords that a workspace's encrypted documents are tried with, in order. They are never shown again. */
export interface DocumentPasswords {
  list(workspace: string): Promise<readonly string[]>;
  /** Appends those that are not there yet. */
  add(workspace: string, passwords: readonly string[]): Promise<void>;
}
