import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';
import { Finding } from './finding.ts';
import { type LinkRole, linkRoleOf } from './roles.ts';

/** One content standing under one key where it can meet others; the contract–invoice mapping hangs on these. */
export const LinkEntry = z.object({ linkKey: z.string(), contentId: z.string(), type: z.string() });
export type LinkEntry = z.infer<typeof LinkEntry>;

/**
 * Where the documents of one side stand under a key. The sides lie apart, as a supplier's thousand invoices are to meet
 * its contracts and not each other.
 */
export const linkPartition = (role: LinkRole, linkKey: string): string => `${role}/${linkKey}`;

export const linkPlace = (entry: LinkEntry) => ({
  partition: linkPartition(linkRoleOf(entry.type) ?? 'contract', entry.linkKey),
  sort: entry.contentId,
});

export const linkEntries = defineCollection<LinkEntry>({
  name: 'link-entries',
  table: 'links',
  schema: LinkEntry,
  key: linkPlace,
});

/** A finding as it is kept: a changed amount is a new version of the same finding. */
export const FindingRecord = Finding.extend({
  amountVersion: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type FindingRecord = z.infer<typeof FindingRecord>;

export const findingRecords = defineCollection<FindingRecord>({
  name: 'findings',
  table: 'findings',
  schema: FindingRecord,
  key: (finding) => ({ partition: finding.invoice, sort: finding.id }),
  indexes: {
    status: (finding) => ({ partition: finding.status, sort: finding.id }),
    id: (finding) => ({ partition: finding.id, sort: 'finding' }),
  },
});
