import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openLocalHome } from '@assay/adapters-local';
import { auditWrite } from '@assay/core/audit';
import {
  contentSources,
  contents,
  documentKeys,
  documents,
  documentVersions,
  extractionKey,
  extractionSummaries,
  rawKey,
  readKey,
  steps,
  toDocumentKey,
} from '@assay/core/documents';
import type { Write } from '@assay/core/ports';
import { listDocumentsRoute } from '@assay/http-api/routes';
import { startServerProcess } from '../../../apps/server/testing/server-process.ts';

type Home = Awaited<ReturnType<typeof openLocalHome>>;

const workspace = 'default';
const documentsPerRound = 500;
/** Marks and audit entries that a document leaves behind besides its own records. */
const effectsPerDocument = 5;

const toWrites = (home: Home, place: number): Write[] => {
  const { clock, ids } = home;
  const at = clock.now().toISOString();
  const contentId = place.toString(16).padStart(64, '0');
  const id = ids.create('document');
  const uploadId = ids.create('upload');
  const name = `made-${place}.pdf`;
  const documentKey = toDocumentKey({ workspace, door: 'made', name });
  const base = { id, door: 'made', name, documentKey, version: 1, versionCount: 1, contentId, uploadId };
  const step = { contentId, status: 'done' as const, toolVersion: 1, at, durationMs: 12, problem: null };
  const marks: Write[] = Array.from({ length: effectsPerDocument }, (_, effect) => ({
    kind: 'put',
    key: { workspace, collection: 'job-effects', partition: `${id}:${effect}`, sort: 'effect' },
    value: { messageId: `${id}:${effect}`, at },
    if: 'absent',
    expiresAt: new Date(Date.parse(at) + 14 * 24 * 3_600_000).toISOString(),
  }));
  return [
    documents.put(workspace, { ...base, size: 2_000, createdAt: at, updatedAt: at }, 'absent'),
    documentKeys.put(workspace, { documentKey, documentId: id }, 'absent'),
    documentVersions.put(workspace, { documentId: id, version: 1, contentId, uploadId, at }, 'absent'),
    contents.put(workspace, { id: contentId, size: 2_000, state: 'active', createdAt: at }, 'absent'),
    contentSources.put(workspace, { contentId, documentId: id, current: true }, 'absent'),
    steps.put(workspace, { ...step, step: 'read' }, 'absent'),
    steps.put(workspace, { ...step, step: 'extract' }, 'absent'),
    extractionSummaries.put(
      workspace,
      {
        contentId,
        type: 'invoice',
        status: 'complete',
        confidence: 0.9,
        problems: [],
        linkKeys: [`number:${place}`],
      },
      'absent',
    ),
    auditWrite({ workspace, actor: 'bench', action: 'document.add', target: uploadId, clock, ids }),
    auditWrite({ workspace, actor: 'bench', action: 'document.register', target: id, clock, ids }),
    ...marks,
  ];
};

const writeBlobs = async (home: Home, place: number): Promise<void> => {
  const contentId = place.toString(16).padStart(64, '0');
  for (const key of [
    rawKey(workspace, contentId),
    readKey(workspace, contentId),
    extractionKey(workspace, contentId),
  ]) {
    const path = home.blobs.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${key}\n`);
  }
};

const fill = async (data: string, count: number): Promise<void> => {
  const home = await openLocalHome({
    dataFolder: data,
    workers: 1,
    search: false,
    backupsPath: `${data}-backups`,
  });
  for (let start = 0; start < count; start += documentsPerRound) {
    const places = Array.from({ length: Math.min(documentsPerRound, count - start) }, (_, at) => start + at);
    await Promise.all([
      ...places.map((place) => home.records.commit(toWrites(home, place))),
      ...places.map((place) => writeBlobs(home, place)),
    ]);
  }
  await home.close({ graceMs: 1_000 });
};

/** How long a server takes from its start to its first answer, with a folder of many documents and an empty one. */
export const benchRestart = async (options: { documents: number }) => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-restart-'));
  const data = join(folder, 'data');
  const start = async (path: string, end: NodeJS.Signals) => {
    const server = await startServerProcess({ data: path, search: true });
    const startedAt = performance.now();
    await server.client.call(listDocumentsRoute, { query: { limit: 100 } });
    const firstListMs = performance.now() - startedAt;
    await server.end(end);
    return { readyMs: server.readyMs, firstListMs };
  };
  try {
    await fill(data, options.documents);
    await start(join(folder, 'empty'), 'SIGTERM');
    const empty = await start(join(folder, 'empty'), 'SIGTERM');
    const first = await start(data, 'SIGKILL');
    const afterKill = await start(data, 'SIGTERM');
    const again = await start(data, 'SIGTERM');
    return { documents: options.documents, empty, first, afterKill, again };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
