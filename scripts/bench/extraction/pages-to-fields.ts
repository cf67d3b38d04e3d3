import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentTasks, createProcessPool, documentWorkerEntry } from '@assay/adapters-local';
import { readBytes } from '@assay/reader';
import { makeFuzzContract, makeFuzzInvoice } from '@assay/samples';

const processes = 2;
const rounds = 3;

/** Digital PDFs of a folder with their pages; those with a page without text would be read by OCR. */
const listDigital = async (paths: readonly string[]) => {
  const digital: { path: string; pages: number }[] = [];
  for (const path of paths) {
    const document = await readBytes({ bytes: new Uint8Array(await readFile(path)), passwords: [] }).catch(
      () => null,
    );
    if (document?.pages.every(({ hasText, image }) => hasText && image === 'rendered'))
      digital.push({ path, pages: document.pages.length });
  }
  return digital;
};

type PagesToFields = { files: number; pages: number; failed: number; pagesPerSecond: number };

/** Pages/s from files to fields in two processes, over the made samples and bills and contracts made by chance. */
export const benchPagesToFields = async (options: {
  /** Folder of the samples. */
  made: string;
  each: number;
}): Promise<PagesToFields> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-pages-'));
  const pool = createProcessPool({
    entry: documentWorkerEntry,
    size: processes,
    maxOldSpaceMb: 1_024,
    maxTasksPerChild: 10_000,
  });
  const tasks = createDocumentTasks({ pool });
  try {
    const bytes = new Map<string, Uint8Array>();
    for (let seed = 1; seed <= options.each; seed += 1) {
      const [bill, contract] = [await makeFuzzInvoice({ seed }), await makeFuzzContract({ seed })];
      bytes.set(join(folder, `invoice-${seed}.pdf`), bill.bytes);
      bytes.set(join(folder, `contract-${seed}.pdf`), contract.bytes);
    }
    for (const [path, content] of bytes) await writeFile(path, content);
    const samples = (await readdir(options.made, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
      .map((entry) => join(entry.parentPath, entry.name));
    const digital = await listDigital([...samples, ...bytes.keys()]);
    const pages = digital.reduce((sum, file) => sum + file.pages, 0);
    let failed = 0;
    const runAll = async (): Promise<number> => {
      let next = 0;
      const startedAt = performance.now();
      const worker = async (): Promise<void> => {
        for (let file = digital[next++]; file !== undefined; file = digital[next++])
          await tasks.readAndExtract({ path: file.path }).catch(() => {
            failed += 1;
          });
      };
      await Promise.all(Array.from({ length: processes }, worker));
      return (performance.now() - startedAt) / 1_000;
    };
    // The first round starts the processes and compiles their code.
    await runAll();
    failed = 0;
    const seconds: number[] = [];
    for (let round = 0; round < rounds; round += 1) seconds.push(await runAll());
    const median = seconds.toSorted((a, b) => a - b)[seconds.length >> 1] ?? 0;
    return { files: digital.length, pages, failed: failed / rounds, pagesPerSecond: pages / median };
  } finally {
    await pool[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
};
