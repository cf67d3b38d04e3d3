import { describe, expect, it } from 'vitest';
import { createMemoryDocumentSource } from '../../testing/memory/memory-document-source.ts';
import type { SourceAccess } from '../ports/index.ts';
import { createSourceOpener } from './source-opener.ts';

const accessTo = (url: string): SourceAccess => ({
  url,
  region: null,
  endpoint: null,
  credentials: { kind: 'surroundings' },
});

describe('createSourceOpener', () => {
  const opened: string[] = [];
  const open = createSourceOpener({
    file: async ({ url }) => {
      opened.push(url);
      return createMemoryDocumentSource();
    },
  });

  it('opens a source by the scheme of its URL, however it is written', async () => {
    await open(accessTo('file:///a/'));
    await open(accessTo('FILE:///b/'));
    expect(opened).toEqual(['file:///a/', 'FILE:///b/']);
  });

  it('rejects schemes that nobody opens, those of every object included', async () => {
    for (const url of ['ftp://host/', 's3://bucket/', 'constructor:x', 'tostring:x']) {
      await expect(open(accessTo(url))).rejects.toMatchObject({
        code: 'source.unsupported',
        recovery: 'reject',
      });
    }
  });

  it('rejects what is no URL, and does not repeat it', async () => {
    for (const url of ['', '/folder', '://x', 'user secret@host']) {
      const thrown = await open(accessTo(url)).catch((error: unknown) => error);
      expect(thrown).toMatchObject({ code: 'source.invalid-url', recovery: 'reject' });
      expect(String(thrown)).not.toContain('secret');
    }
  });
});
