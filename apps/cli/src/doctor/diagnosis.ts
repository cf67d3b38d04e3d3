import type { openDocumentTasks, readFolderOwner } from '@assay/adapters-local';
import type { Config } from '../config.ts';

/** `warn`: it works, and something is to be looked at; `fail`: it will not work. */
export type Status = 'ok' | 'warn' | 'fail';

/** The message of a warning or a failure says how to mend it. */
export type Diagnosis = { check: string; status: Status; message: string };

export type Patient = {
  config: Config;
  /** Who holds the data folder; its files are then the owner's alone, and it is asked instead. */
  owner: Awaited<ReturnType<typeof readFolderOwner>>;
  tasks: ReturnType<typeof openDocumentTasks>['tasks'];
  now: Date;
};

export type Check = { name: string; run: (patient: Patient) => Promise<Omit<Diagnosis, 'check'>> };

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
