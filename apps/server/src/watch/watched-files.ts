import type { RecordStore } from '@assay/core/ports';
import { defineCollection } from '@assay/core/records';
import { z } from 'zod';
import { directoryOf, hashPath } from './watched-path.ts';

/** How a file looked when it was taken. Names are kept as hashes. */
export const WatchedFile = z.object({
  watch: z.string(),
  directory: z.string(),
  path: z.string(),
  size: z.number(),
  mtimeMs: z.number(),
});
export type WatchedFile = z.infer<typeof WatchedFile>;

/** The files of one folder lie together, so that a scan asks once for each folder and not for each file. */
const partitionOf = (watch: string, directory: string): string => `${watch}/${directory}`;

export const watchedFiles = defineCollection<WatchedFile>({
  name: 'watched-files',
  table: 'documents',
  schema: WatchedFile,
  key: (file) => ({ partition: partitionOf(file.watch, file.directory), sort: file.path }),
});

export type Look = { size: number; mtimeMs: number };

export const isSameLook = (a: Look, b: Look): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs;

/** What was taken before, so that a restart reads no file again that stayed as it was. */
export const createTakenFiles = (options: { records: RecordStore; workspace: string; watch: string }) => {
  const { records, workspace, watch } = options;
  return {
    find: async (path: Buffer): Promise<Look | null> => {
      const partition = partitionOf(watch, hashPath(directoryOf(path)));
      const found = await watchedFiles.find(records, workspace, { partition, sort: hashPath(path) });
      return found?.value ?? null;
    },
    /** By the hash of the path. */
    listDirectory: async (directory: Buffer): Promise<ReadonlyMap<string, Look>> => {
      const partition = partitionOf(watch, hashPath(directory));
      const found = await watchedFiles.listAll(records, { workspace, partition });
      return new Map(found.map(({ value }) => [value.path, { size: value.size, mtimeMs: value.mtimeMs }]));
    },
    remember: async (path: Buffer, { size, mtimeMs }: Look): Promise<void> => {
      const directory = hashPath(directoryOf(path));
      const file = { watch, directory, path: hashPath(path), size, mtimeMs };
      await records.commit([watchedFiles.put(workspace, file, 'any')]);
    },
  };
};

export type TakenFiles = ReturnType<typeof createTakenFiles>;
