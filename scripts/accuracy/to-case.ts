import { readFile } from 'node:fs/promises';
import type { ReadDocument } from '@assay/core/documents';
import type { Extraction } from '@assay/core/extraction';
import type { AccuracyCase, CaseResult, CaseTruth } from './accuracy-case.ts';
import { toCaseResult, toPageText } from './read-and-extract.ts';

/** One document beside its truth. `toResult` leaves out of the result what the data set knows nothing of. */
export const toCase = (options: {
  file: string;
  group: string;
  path: string;
  truth: CaseTruth;
  document: ReadDocument | null;
  extraction: Extraction | null;
  toResult?: (result: CaseResult) => CaseResult;
}): AccuracyCase => {
  const { file, group, path, truth, document, extraction, toResult = (result) => result } = options;
  return {
    file,
    group,
    truth,
    result: extraction === null ? null : toResult(toCaseResult(extraction)),
    pageText: document === null ? '' : toPageText(document),
    ...(document === null ? {} : { document }),
    loadBytes: async () => new Uint8Array(await readFile(path)),
  };
};
