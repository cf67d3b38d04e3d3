import { type Commit, createCommit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Backups } from '../../ports/backups.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentExtractor } from '../../ports/document-extractor.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { JobHandlers } from '../job-handler.ts';
import { createEraseContent } from './erase-content.ts';
import { createExtractDocument } from './extract-document.ts';
import { createLinkDocument } from './link-document.ts';
import { createReadDocument } from './read-document.ts';
import { createReconcileInvoice } from './reconcile-invoice.ts';
import { createRegisterObject } from './register-object.ts';
import { createRunSchedule } from './run-schedule.ts';

export type HandlerPorts = {
  records: RecordStore;
  blobs: BlobStore;
  reader: DocumentReader;
  extractor: DocumentExtractor;
  clock: Clock;
  ids: IdSource;
  /** Passwords of a workspace, tried on encrypted files in this order. */
  passwords: (workspace: string) => Promise<readonly string[]>;
  /** For events that are made durable while a job works; without it they wait for the relay's next look. */
  commit?: Commit;
  /** Null or absent where the home keeps its copies by itself. */
  backups?: Backups | null;
};

/** A handler for each row of the table of jobs. */
export const createHandlers = (ports: HandlerPorts): JobHandlers => ({
  'register-object': createRegisterObject(ports),
  'read-document': createReadDocument(ports),
  'extract-document': createExtractDocument(ports),
  'link-document': createLinkDocument(ports),
  'reconcile-invoice': createReconcileInvoice(ports),
  'erase-content': createEraseContent(ports),
  'run-schedule': createRunSchedule({
    records: ports.records,
    clock: ports.clock,
    commit: ports.commit ?? createCommit(ports),
    backups: ports.backups ?? null,
  }),
});
