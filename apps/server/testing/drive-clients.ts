import { setTimeout as sleep } from 'node:timers/promises';
import { createApiClient } from '@assay/http-api';
import {
  addDocumentRoute,
  getDocumentRoute,
  getUploadRoute,
  listChangesRoute,
  listDocumentsRoute,
  openUploadRoute,
} from '@assay/http-api/routes';
import type { LoadFile } from './load-files.ts';

export type Acknowledged = { name: string; uploadId: string };

export type DriveResult = {
  acknowledged: Acknowledged[];
  /** Files whose upload was not acknowledged, because the server went away. */
  refused: LoadFile[];
  /** Milliseconds of every request, by what was asked. */
  latencies: Map<string, number[]>;
  /** State of each document by the name of its file; without those that were not followed to their end. */
  states: Map<string, string>;
};

/** Between the arrivals of two clients: they do not all come in the same instant. */
const rampMs = 30;
/** Between two looks of one client at one document. */
const lookMs = 250;

const isGone = (code: string): boolean => code === 'server.unreachable';

/**
 * `clientCount` clients share the files. Each puts its own, every second one through a signed URL, looks at a list and
 * at the changes in between, and follows its documents to their end. Every request is timed.
 */
export const driveClients = async (options: {
  url: string;
  token: string;
  files: readonly LoadFile[];
  clientCount: number;
  /** `one-by-one`: each document to its end before the next; `burst`: all are put first; `never`: they are only put. */
  follows: 'one-by-one' | 'burst' | 'never';
  onAcknowledged?: (count: number) => void;
}): Promise<DriveResult> => {
  const { url, token, files, clientCount } = options;
  const latencies = new Map<string, number[]>();
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    try {
      return await work();
    } finally {
      const list = latencies.get(what) ?? [];
      list.push(performance.now() - startedAt);
      latencies.set(what, list);
    }
  };
  const client = createApiClient({
    fetch: (request) => fetch(request),
    baseUrl: url,
    key: token,
    workspace: 'default',
  });
  const acknowledged: Acknowledged[] = [];
  const refused: LoadFile[] = [];
  const states = new Map<string, string>();

  const putSigned = async ({ name, bytes }: LoadFile): Promise<string> => {
    const upload = await timed('open an upload', () =>
      client.call(openUploadRoute, { body: { name, size: bytes.length, door: 'load' } }),
    );
    const response = await timed('put bytes by a signed URL', () =>
      fetch(upload.url, { method: upload.method, headers: upload.headers, body: Uint8Array.from(bytes) }),
    );
    if (!response.ok) throw new Error(`The signed upload was answered with ${response.status}.`);
    await response.arrayBuffer();
    return upload.uploadId;
  };

  const put = async (file: LoadFile, place: number): Promise<string> => {
    if (place % 2 === 0 && file.bytes.length > 0) return putSigned(file);
    const { uploadId } = await timed('put a document', () =>
      client.call(addDocumentRoute, { query: { name: file.name, door: 'load' }, bytes: file.bytes }),
    );
    return uploadId;
  };

  const findDocumentId = async (uploadId: string): Promise<string | null> => {
    for (;;) {
      const upload = await timed('look at an upload', () =>
        client.call(getUploadRoute, { params: { id: uploadId } }),
      );
      if (upload.documentId !== null || upload.state === 'failed') return upload.documentId;
      await sleep(lookMs);
    }
  };

  const follow = async ({ name, uploadId }: Acknowledged): Promise<void> => {
    const id = await findDocumentId(uploadId);
    for (let state = 'waiting'; id !== null; ) {
      ({ state } = await timed('look at a document', () =>
        client.call(getDocumentRoute, { params: { id } }),
      ));
      if (state !== 'waiting' && state !== 'read') return void states.set(name, state);
      await sleep(lookMs);
    }
    states.set(name, 'lost');
  };

  const run = async (own: readonly LoadFile[], place: number): Promise<void> => {
    await sleep(place * rampMs);
    const done: Acknowledged[] = [];
    for (const [turn, file] of own.entries()) {
      try {
        const one = { name: file.name, uploadId: await put(file, turn) };
        done.push(one);
        acknowledged.push(one);
        options.onAcknowledged?.(acknowledged.length);
        if (options.follows === 'one-by-one') await follow(one);
        if (turn % 3 === 0)
          await timed('list documents', () => client.call(listDocumentsRoute, { query: { limit: 25 } }));
        if (turn % 3 === 1)
          await timed('list changes', () =>
            client.call(listChangesRoute, { query: { after: 0, limit: 50 } }),
          );
      } catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
        if (!isGone(code) && !(thrown instanceof TypeError)) throw thrown;
        if (done.at(-1)?.name !== file.name) refused.push(file);
      }
    }
    if (options.follows === 'burst') for (const one of done) await follow(one);
  };

  const shares = Array.from({ length: clientCount }, (_, share) =>
    files.filter((_file, at) => at % clientCount === share),
  );
  await Promise.all(shares.map(run));
  return { acknowledged, refused, latencies, states };
};

/** The value below which the share of all lies. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
