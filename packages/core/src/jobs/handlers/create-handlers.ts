import { type Commit, createCommit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Backups } from '../../ports/backups.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentExtractor } from '../../ports/document-extractor.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { OpenDocumentSource } from '../../ports/document-source.ts';
import type { PersonalDataFinder } from '../../ports/personal-data-finder.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { createRefreshContent } from '../../search/refresh-content.ts';
import type { SearchPorts } from '../../search/search-ports.ts';
import type { JobHandlers } from '../job-handler.ts';
import { createDetectPii } from './detect-pii.ts';
import { createDrawPage } from './draw-page.ts';
import { createEraseContent } from './erase-content.ts';
import { createExtractDocument } from './extract-document.ts';
import { createIndexDocument } from './index-document.ts';
import { createLinkDocument } from './link-document.ts';
import { createMarkSourceObject } from './mark-source-object.ts';
import { createReadDocument } from './read-document.ts';
import { createRebuildIndex } from './rebuild-index.ts';
import { createReconcileInvoice } from './reconcile-invoice.ts';
import { createRegisterObject } from './register-object.ts';
import { createRemoveDocument } from './remove-document.ts';
import { createRescanPii } from './rescan-pii.ts';
import { createRunSchedule } from './run-schedule.ts';
import { createSyncSource } from './sync-source.ts';
import { createUnpackDocument } from './unpack-document.ts';

export type HandlerPorts = {
  records: RecordStore;
  blobs: BlobStore;
  reader: DocumentReader;
  extractor: DocumentExtractor;
  /** Null or absent where no personal data is looked for. */
  personalData?: PersonalDataFinder | null;
  clock: Clock;
  ids: IdSource;
  /** Passwords of a workspace, tried on encrypted files in this order. */
  passwords: (workspace: string) => Promise<readonly string[]>;
  /** For events that are made durable while a job works; without it they wait for the relay's next look. */
  commit?: Commit;
  /** Null or absent where the home keeps its copies by itself. */
  backups?: Backups | null;
  /** Null or absent where sources cannot be reached. */
  openSource?: OpenDocumentSource | null;
  /** Holds the credentials of sources; null or absent where there are none. */
  secrets?: SecretStore | null;
  /** Null or absent where nothing can be searched. */
  search?: SearchPorts | null;
};

/** A handler for each row of the table of jobs. */
export const createHandlers = (ports: HandlerPorts): JobHandlers => {
  const commit = ports.commit ?? createCommit(ports);
  const backups = ports.backups ?? null;
  const foreign = { openSource: ports.openSource ?? null, secrets: ports.secrets ?? null };
  const search = ports.search ?? null;
  const refresh = search && createRefreshContent({ ...ports, ...search });
  return {
    'register-object': createRegisterObject(ports),
    'read-document': createReadDocument(ports),
    'draw-page': createDrawPage(ports),
    'extract-document': createExtractDocument(ports),
    'detect-pii': createDetectPii({ ...ports, finder: ports.personalData ?? null }),
    'rescan-pii': createRescanPii(ports),
    'link-document': createLinkDocument(ports),
    'reconcile-invoice': createReconcileInvoice(ports),
    'erase-content': createEraseContent({ ...ports, commit }),
    'unpack-document': createUnpackDocument({ ...ports, commit }),
    'index-document': createIndexDocument({ refresh }),
    'remove-document': createRemoveDocument({ refresh }),
    'rebuild-index': createRebuildIndex({ ...ports, search, refresh }),
    'run-schedule': createRunSchedule({ ...ports, commit, backups }),
    'sync-source': createSyncSource({ ...ports, ...foreign, commit }),
    'mark-source-object': createMarkSourceObject({ ...ports, ...foreign }),
  };
};
