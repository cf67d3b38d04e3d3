import { auditLog } from '@assay/core/audit';
import { documentVersions, incomingPrefix } from '@assay/core/documents';
import { outbox, outboxPartition, platformWorkspace } from '@assay/core/events';
import { queueDeclarations } from '@assay/core/jobs';
import { listDocuments } from '../src/commands/list-documents.ts';
import { listFindings } from '../src/commands/list-findings.ts';
import { type Home, openHome } from '../src/compose.ts';

const workspace = 'default';

const countJobs = async (home: Home) => {
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

/** What lies in a data folder, as data that two runs can be compared by. Starts no work. */
export const inspectFolder = async (data: string) => {
  const home = await openHome({ dataFolder: data, workspace, workers: 1, actor: 'tester', colour: false });
  try {
    const documents = await listDocuments(home);
    const findings = await listFindings(home);
    const events = await outbox.list(home.records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
    });
    const today = home.clock.now().toISOString().slice(0, 10);
    const audit = await auditLog.listAll(home.records, { workspace, partition: today });
    const countOf = (action: string): number => audit.filter(({ value }) => value.action === action).length;
    const versions = await Promise.all(
      documents.map((document) =>
        documentVersions.listAll(home.records, { workspace, partition: document.id }),
      ),
    );
    const incoming = await home.blobs.list({ prefix: incomingPrefix, limit: 1_000 });
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
