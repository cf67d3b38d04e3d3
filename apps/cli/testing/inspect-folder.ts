import { type LocalHome, openLocalHome } from '@assay/adapters-local';
import { auditLog } from '@assay/core/audit';
import { documentVersions, incomingPrefix, listDocumentsPage } from '@assay/core/documents';
import { outbox, outboxPartition, platformWorkspace } from '@assay/core/events';
import { queueDeclarations } from '@assay/core/jobs';
import { findingRecords } from '@assay/core/reconciliation';

const workspace = 'default';
const pageSize = 1_000;

const countJobs = async (home: LocalHome) => {
  const sum = { waiting: 0, delayed: 0, claimed: 0, dead: 0 };
  for (const { name } of queueDeclarations()) {
    const stats = await home.queue.stats(name);
    sum.waiting += stats.waiting;
    sum.delayed += stats.delayed;
    sum.claimed += stats.claimed;
    sum.dead += stats.dead;
  }
  return sum;
};

const listFindings = async (home: LocalHome) => {
  const page = { workspace, index: 'status', partition: 'open', limit: pageSize };
  return (await findingRecords.listByIndex(home.records, page)).items.map(({ value }) => value);
};

/** What lies in a data folder, as data that two runs can be compared by. Starts no work. */
export const inspectFolder = async (data: string) => {
  const home = await openLocalHome({
    dataFolder: data,
    workers: 1,
    search: false,
    backupsPath: `${data}-backups`,
  });
  const { records } = home;
  try {
    const { items: documents } = await listDocumentsPage({
      records,
      workspace,
      limit: pageSize,
      cursor: null,
    });
    const findings = await listFindings(home);
    const events = await outbox.list(records, { workspace: platformWorkspace, partition: outboxPartition });
    const today = home.clock.now().toISOString().slice(0, 10);
    const audit = await auditLog.listAll(records, { workspace, partition: today });
    const countOf = (action: string): number => audit.filter(({ value }) => value.action === action).length;
    const versions = await Promise.all(
      documents.map((document) => documentVersions.listAll(records, { workspace, partition: document.id })),
    );
    const incoming = await home.blobs.list({ prefix: incomingPrefix, limit: pageSize });
    return {
      outbox: events.items.length,
      jobs: await countJobs(home),
      incoming: incoming.items.length,
      documents: documents
        .map(({ name, version, state, type }) => ({ name, version, state, type }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
      versionCounts: versions.map((list) => list.length),
      /** Uploads that are safe, acknowledged or not, and how many of them were registered. */
      uploads: countOf('document.add'),
      registrations: countOf('document.register'),
      findings: findings
        .map(({ id, kind, amount, amountVersion }) => ({ id, kind, amount, amountVersion }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
  } finally {
    await home.close({ graceMs: 1_000 });
  }
};
