import { DocumentPart, readFurther } from '@assay/core/documents';
import { Extraction } from '@assay/core/extraction';
import { defaultReadLimits, type PartBytes, type ReadLimits, type ReadResult } from '@assay/core/ports';
import { badAnswer } from '../processes/pool-errors.ts';
import type { ProcessPool } from '../processes/process-pool.ts';
import type {
  DocumentFile,
  DocumentSource,
  DocumentTaskTypes,
  ExtractChoices,
} from './document-task-payloads.ts';

export type FileRequest = {
  path: string;
  /** Tried in order after none. */
  passwords?: readonly string[];
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
};

export type ExtractOptions = {
  /** The name of a document type, instead of telling it by the content. */
  type?: string;
  /** Reads the printed page even where the file carries its data. */
  ignoreEmbedded?: boolean;
};

/**
 * Reading and extracting in child processes. What was read comes as the UTF-8 JSON of the normal form, ready to be
 * stored; parse it only where it is looked at. A limit of time is that of one task: a long scan takes several.
 * Errors (all reject) are those of `DocumentReader`, for `path` too: `document.not-found`.
 */
export type DocumentTasks = {
  read(request: FileRequest): Promise<Uint8Array>;
  /** As far as one task comes, going on from `before`. */
  readSome(request: FileRequest & { before?: Uint8Array }): Promise<ReadResult>;
  /** One page (from 1) as a PNG whose longer side has at most `maxPixels`. */
  render(request: FileRequest & { page: number; maxPixels: number }): Promise<Uint8Array>;
  /** The files inside it that may be documents of their own. */
  listParts(request: FileRequest): Promise<DocumentPart[]>;
  /** The bytes of one of them. */
  readPart(request: FileRequest & { index: number }): Promise<PartBytes>;
  /** From what was read before: the bytes of the normal form, or a file of them. */
  extract(
    request: ExtractOptions & {
      read: Uint8Array | { path: string };
      timeoutMs?: number;
      signal?: AbortSignal;
    },
  ): Promise<Extraction>;
  /** Both at once, for who keeps nothing: but for long scans, what was read never crosses the process border. */
  readAndExtract(request: FileRequest & ExtractOptions): Promise<Extraction>;
};

const toFile = ({ path, passwords = [], limits }: FileRequest): DocumentFile => {
  const { maxBytes, maxPages, timeoutMs } = { ...defaultReadLimits, ...limits };
  return { path, passwords, limits: { maxBytes, maxPages, timeoutMs } };
};

const toSource = (read: Uint8Array | { path: string }): DocumentSource =>
  read instanceof Uint8Array ? { kind: 'read-bytes', bytes: read } : { kind: 'read-file', path: read.path };

const timeoutOf = (request: FileRequest): number => request.limits?.timeoutMs ?? defaultReadLimits.timeoutMs;

/** A child that hostile bytes took over can answer anything. */
const toBytes = (answer: unknown): Uint8Array => {
  if (answer instanceof Uint8Array) return answer;
  throw badAnswer();
};

const isObject = (answer: unknown): answer is Record<string, unknown> =>
  typeof answer === 'object' && answer !== null;

const isReadResult = (answer: unknown): answer is ReadResult =>
  isObject(answer) && answer.bytes instanceof Uint8Array && typeof answer.goesOn === 'boolean';

const toReadResult = (answer: unknown): ReadResult => {
  if (isReadResult(answer)) return answer;
  throw badAnswer();
};

const PartList = DocumentPart.array();

const toPartList = (answer: unknown): DocumentPart[] => {
  const parsed = PartList.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw badAnswer();
};

const isPart = (answer: unknown): answer is PartBytes =>
  isObject(answer) &&
  typeof answer.name === 'string' &&
  typeof answer.mediaType === 'string' &&
  answer.bytes instanceof Uint8Array;

const toPart = (answer: unknown): PartBytes => {
  if (isPart(answer)) return answer;
  throw badAnswer();
};

const toExtraction = (answer: unknown): Extraction => {
  const parsed = Extraction.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw badAnswer();
};

/** The pool has `documentWorkerEntry` as its entry; `typesFolder` holds one's own document types. */
export const createDocumentTasks = (options: {
  pool: ProcessPool;
  typesFolder?: string | null;
}): DocumentTasks => {
  const { pool, typesFolder = null } = options;
  const toChoices = ({ type, ignoreEmbedded = false }: ExtractOptions): ExtractChoices => ({
    type: type ?? null,
    ignoreEmbedded,
    typesFolder,
  });
  const run = <Name extends keyof DocumentTaskTypes>(
    name: Name,
    options: {
      payload: DocumentTaskTypes[Name]['payload'];
      timeoutMs: number;
      signal: AbortSignal | undefined;
      isUrgent?: boolean;
    },
  ): Promise<unknown> => pool.run(name, options.payload, options);

  const readSome: DocumentTasks['readSome'] = async ({ before = null, ...request }) => {
    const payload = { file: toFile(request), before };
    const { signal } = request;
    return toReadResult(await run('read', { payload, timeoutMs: timeoutOf(request), signal }));
  };

  const readOn = async (request: FileRequest, first: ReadResult | null): Promise<Uint8Array> => {
    const { signal } = request;
    let last = first;
    while (last === null || last.goesOn) {
      const before: Uint8Array | null = last?.bytes ?? null;
      last = await readFurther({ before, read: (further) => readSome({ ...request, ...further }), signal });
    }
    return last.bytes;
  };

  const extract: DocumentTasks['extract'] = async (request) => {
    const { read, timeoutMs = defaultReadLimits.timeoutMs, signal } = request;
    const payload = { source: toSource(read), choices: toChoices(request) };
    return toExtraction(await run('extract', { payload, timeoutMs, signal }));
  };

  return {
    readSome,
    read: (request) => readOn(request, null),

    render: async (request) => {
      const { page, maxPixels, signal } = request;
      const payload = { file: toFile(request), page, maxPixels };
      // A person looks at a page.
      return toBytes(await run('render', { payload, timeoutMs: timeoutOf(request), signal, isUrgent: true }));
    },

    listParts: async (request) => {
      const { signal } = request;
      const payload = toFile(request);
      return toPartList(await run('list-parts', { payload, timeoutMs: timeoutOf(request), signal }));
    },

    readPart: async (request) => {
      const { index, signal } = request;
      const payload = { file: toFile(request), index };
      return toPart(await run('read-part', { payload, timeoutMs: timeoutOf(request), signal }));
    },

    extract,

    readAndExtract: async (request) => {
      const { signal } = request;
      const payload = { file: toFile(request), choices: toChoices(request) };
      const answer = await run('read-and-extract', { payload, timeoutMs: timeoutOf(request), signal });
      if (!isReadResult(answer)) return toExtraction(isObject(answer) ? answer.extraction : answer);
      const read = await readOn(request, answer);
      return extract({ ...request, read, timeoutMs: timeoutOf(request) });
    },
  };
};
