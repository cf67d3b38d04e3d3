import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadDocument } from '@assay/core/documents';
import { afterAll, expect, it } from 'vitest';
import type { AccuracyCase } from '../accuracy-case.ts';
import { writeWorstCases } from './write-worst-cases.ts';

const folder = await mkdtemp(join(tmpdir(), 'assay-worst-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const document = {
  kind: 'text',
  pages: [{ number: 1, width: 600, height: 800, hasText: true, words: [] }],
} as unknown as ReadDocument;

const caseOf = (options: { file: string; number: string; isShown?: boolean }): AccuracyCase => {
  const { file, number, isShown = true } = options;
  const field = {
    value: number,
    text: number,
    method: 'rules' as const,
    confidence: 0.9,
    evidence: [],
    checks: [],
  };
  return {
    file,
    group: file,
    pageText: '',
    document,
    truth: { fields: { number: 'R-7' }, tables: {}, absence: 'known' },
    result: {
      fields: { number },
      tables: {},
      complete: true,
      extraction: {
        format: 'assay.extraction/1',
        status: 'complete',
        type: 'invoice',
        language: 'en',
        confidence: 0.9,
        fields: { number: field },
        tables: {},
        problems: [],
      },
    },
    ...(isShown ? { loadBytes: async () => new Uint8Array() } : {}),
  };
};

it('writes a page for each document with an error, and none for what is right or shall not be seen', async () => {
  const count = await writeWorstCases({
    folder: pathToFileURL(`${folder}/`),
    sections: [
      {
        name: 'made',
        cases: [
          caseOf({ file: 'wrong.txt', number: 'R-8' }),
          caseOf({ file: 'right.txt', number: 'R-7' }),
          caseOf({ file: 'secret.txt', number: 'R-9', isShown: false }),
        ],
      },
    ],
  });
  expect(count).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['case-1.html', 'index.html']);
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  expect(index).toContain('wrong.txt');
  expect(index).toContain('complete but wrong');
  expect(index).not.toContain('secret.txt');
  expect(await readFile(join(folder, 'case-1.html'), 'utf8')).toContain('R-8');
});
