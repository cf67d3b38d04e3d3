import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rejectError } from '@assay/core';
import type { ApiClient } from '@assay/http-api';
import { getReportRoute } from '@assay/http-api/routes';

/** Writes the report of the workspace into one file, whole or not at all; gives its absolute path. */
export const writeReport = async (
  client: ApiClient,
  options: { path: string; signal: AbortSignal },
): Promise<string> => {
  const path = resolve(options.path);
  const response = await client.call(getReportRoute, { signal: options.signal });
  if (!response.body) throw rejectError('report.empty', 'The server sent no report: ask again.');
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.fromWeb(response.body), createWriteStream(`${path}.new`));
    await rename(`${path}.new`, path);
  } catch (cause) {
    throw rejectError(
      'report.unwritable',
      `The report cannot be written to ${path}: name another file with --out.`,
      {
        cause,
      },
    );
  }
  return path;
};
