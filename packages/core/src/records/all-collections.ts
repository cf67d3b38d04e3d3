import { keys } from '../access/key-records.ts';
import { workspaces } from '../access/workspaces.ts';
import { auditLog } from '../audit/audit-entry.ts';
import { changeBatches, changeHeads } from '../changes/change-records.ts';
import { contentSources, contents, extractionSummaries, steps } from '../documents/content-records.ts';
import { pageProblems } from '../documents/page-images/page-problems.ts';
import { childEntries, partRoots, unpackings } from '../documents/parts/part-records.ts';
import { documentKeys, documents, documentVersions, uploads } from '../documents/source-records.ts';
import { uploadOutcomes, uploadTickets } from '../documents/upload-records.ts';
import { outbox } from '../events/outbox.ts';
import { jobEffects } from '../jobs/job-effect.ts';
import { piiRescans } from '../pii/documents/rescan-record.ts';
import { piiScans } from '../pii/documents/scan-record.ts';
import { piiSettings } from '../pii/settings/settings-record.ts';
import { findingRecords, linkEntries } from '../reconciliation/link-records.ts';
import { dueEntries } from '../schedules/due-records.ts';
import { schedulePlans, scheduleRuns } from '../schedules/schedule-records.ts';
import { indexStates } from '../search/index-state.ts';
import { sourceObjects } from '../sources/object-record.ts';
import { sources } from '../sources/source-record.ts';
import { sourceRuns } from '../sources/source-run.ts';
import { webhookSecrets, webhooks } from '../webhooks/webhook-records.ts';
import type { CollectionPlace } from './collection.ts';

/**
 * Every collection of the core. A home that makes its tables beforehand makes them from this list, so a collection
 * that is missing here has no place there.
 */
export const allCollections: readonly CollectionPlace[] = [
  auditLog,
  changeBatches,
  changeHeads,
  childEntries,
  contentSources,
  contents,
  documentKeys,
  documents,
  documentVersions,
  dueEntries,
  extractionSummaries,
  findingRecords,
  indexStates,
  jobEffects,
  keys,
  linkEntries,
  outbox,
  pageProblems,
  partRoots,
  piiRescans,
  piiScans,
  piiSettings,
  schedulePlans,
  scheduleRuns,
  sourceObjects,
  sourceRuns,
  sources,
  steps,
  unpackings,
  uploadOutcomes,
  uploads,
  uploadTickets,
  webhookSecrets,
  webhooks,
  workspaces,
];
