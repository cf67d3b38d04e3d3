import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { defineCollection } from '../../records/collection.ts';
import { DocumentEntity } from './document-entity.ts';

/** How a content was looked at for personal data, and how much was found; never what. */
export const PiiScan = z.object({
  contentId: z.string(),
  status: z.enum(['done', 'failed']),
  detectorVersion: z.number().int(),
  /** Tells whether the settings are still the same. */
  settingsHash: z.string(),
  at: z.string(),
  durationMs: z.number(),
  /** Places by type. */
  counts: z.record(z.string(), z.number().int()),
  /** Why it failed: code and a message that names no content. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type PiiScan = z.infer<typeof PiiScan>;

export const scanPlace = (contentId: string) => ({ partition: contentId, sort: 'pii' });

export const piiScans = defineCollection<PiiScan>({
  name: 'pii-scans',
  table: 'documents',
  schema: PiiScan,
  key: (scan) => scanPlace(scan.contentId),
});

/** What was found in a content, kept as a blob beside what was read and gone with it. */
export const PiiFindings = z.object({
  format: z.literal('assay.pii/1'),
  detectorVersion: z.number().int(),
  settingsHash: z.string(),
  entities: z.array(DocumentEntity),
});
export type PiiFindings = z.infer<typeof PiiFindings>;

/** Settings that read the same have the same hash; a comment or a space more makes another one. */
export const hashSettings = (yaml: string): string => bytesToHex(sha256(utf8ToBytes(yaml))).slice(0, 32);

/** Whether a content was looked at by this detector (or a newer one) and these settings. */
export const isCurrent = (scan: PiiScan, settingsHash: string, version: number): boolean =>
  scan.status === 'done' && scan.detectorVersion >= version && scan.settingsHash === settingsHash;
