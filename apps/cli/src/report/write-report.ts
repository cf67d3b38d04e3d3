import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { renderReport } from '@assay/core/report';
import type { Home } from '../compose.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { collectReport } from './collect-report.ts';

/** Writes the report of the workspace into one file; gives its absolute path and size in bytes. */
export const writeReport = async (home: Home, options: { path: string; quiet: boolean }) => {
  const path = resolve(options.path);
  const bar = createProgressBar({ label: 'drawing', total: 1, quiet: options.quiet });
  const data = await collectReport(home, bar.update);
  bar.stop();
  const html = renderReport(data);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, html);
  return { path, bytes: Buffer.byteLength(html), findings: data.findings.length };
};
