import process from 'node:process';
import { createExtractor } from '../../accuracy/read-and-extract.ts';

/** What is left in memory when a file is done and the garbage is collected, in MB. */
export type LongFile = { rows: string[]; complete: boolean; heapMb: number; residentMb: number };

const toMb = (bytes: number): number => bytes / 2 ** 20;

/** Rows as one comparable text each: the columns that money depends on. */
export const toComparable = (row: Readonly<Record<string, string>>): string =>
  [row.quantity, row.unitPrice, row.netAmount].map((value) => String(Number(value))).join(' × ');

const isChild = process.send !== undefined && process.argv[1] === import.meta.filename;

/** Reads and extracts one file a message, all in this process, which must be started with `--expose-gc`. */
const listen = async (): Promise<void> => {
  const extractor = await createExtractor();
  const run = async (path: string): Promise<LongFile> => {
    const document = await extractor.read(path);
    const extraction = document && (await extractor.extract({ document, printedOnly: true }));
    const lines = extraction?.tables.lines;
    const rows = (lines?.rows ?? []).map(({ cells }) =>
      toComparable(
        Object.fromEntries(Object.entries(cells).map(([name, field]) => [name, String(field.value)])),
      ),
    );
    return { rows, complete: lines?.complete ?? false, heapMb: 0, residentMb: 0 };
  };
  process.on('message', (path: string) => {
    void run(path).then((file) => {
      // Nothing of the document is in reach any more.
      globalThis.gc?.();
      const { heapUsed, rss } = process.memoryUsage();
      process.send?.({ ...file, heapMb: toMb(heapUsed), residentMb: toMb(rss) } satisfies LongFile);
    });
  });
  process.send?.(null);
};

if (isChild) await listen();
