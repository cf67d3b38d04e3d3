import { z } from 'zod';
import { piiKey } from '../../documents/blob-keys.ts';
import { parseJsonBytes } from '../../documents/json-bytes.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { piiSettings, settingsPlace } from '../settings/settings-record.ts';
import { detectorVersion } from './detector-version.ts';
import { DocumentEntity } from './document-entity.ts';
import { hashSettings, isCurrent, PiiFindings, PiiScan, piiScans, scanPlace } from './scan-record.ts';

/** How a content was looked at for personal data, and how much was found: numbers by type, no values. */
export const PiiSummary = PiiScan.extend({
  /**
   * `current`: by today's detector and settings; `outdated`: by older ones; `failed`: it could not be looked at, what
   * was found before is still told.
   */
  state: z.enum(['current', 'outdated', 'failed']),
});
export type PiiSummary = z.infer<typeof PiiSummary>;

/** The personal data of a content and how it was found. */
export const DocumentPii = PiiSummary.extend({ entities: z.array(DocumentEntity) });
export type DocumentPii = z.infer<typeof DocumentPii>;

type Place = { records: RecordStore; workspace: string; contentId: string };

/** How much was found in a content; null where nobody has looked yet. */
export const findPiiSummary = async ({
  records,
  workspace,
  contentId,
}: Place): Promise<PiiSummary | null> => {
  const scan = await piiScans.find(records, workspace, scanPlace(contentId));
  if (!scan) return null;
  const settings = await piiSettings.find(records, workspace, settingsPlace);
  const isFresh = isCurrent(scan.value, hashSettings(settings?.value.yaml ?? ''), detectorVersion);
  const state = scan.value.status === 'failed' ? 'failed' : isFresh ? 'current' : 'outdated';
  return { ...scan.value, state };
};

/** What is kept of a content; null where nobody has looked yet. */
export const findDocumentPii = async (request: Place & { blobs: BlobStore }): Promise<DocumentPii | null> => {
  const { blobs, workspace, contentId } = request;
  const summary = await findPiiSummary(request);
  if (!summary) return null;
  const bytes = await blobs.get(piiKey(workspace, contentId));
  const findings = bytes && parseJsonBytes(PiiFindings, bytes);
  return { ...summary, entities: findings?.entities ?? [] };
};
