import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { readBytes } from '@assay/reader';
import type { ScanResult } from './scan-case.ts';

/** However long a busy machine takes. */
const timeoutMs = 600_000;

const readScan = async (path: string): Promise<ScanResult> => {
  const bytes = new Uint8Array(await readFile(path));
  const before = process.cpuUsage();
  const { pages } = await readBytes({ bytes, limits: { timeoutMs } });
  const { user, system } = process.cpuUsage(before);
  const words = pages.flatMap((page) => page.words.map(({ text, box }) => ({ text, box })));
  return { words, cpuMs: (user + system) / 1_000 };
};

process.on('message', (path) => {
  void readScan(String(path)).then((result) => {
    process.send?.({ result, memoryMb: process.resourceUsage().maxRSS / 1_024 });
  });
});
