import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocumentTypes, loadDocumentTypes } from './load-document-types.ts';

const withFolder = async (
  files: Record<string, string>,
  use: (folder: string) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-types-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const note = 'name: delivery-note\nclassification:\n  titles:\n    en: [delivery note]\n';

describe("a folder of one's own document types", () => {
  it('adds its types to the shipped ones, in the order of the names', async () => {
    await withFolder({ 'delivery-note.yaml': note }, async (own) => {
      const shipped = (await loadDocumentTypes()).map(({ name }) => name);
      const names = (await loadDocumentTypes({ own })).map(({ name }) => name);
      expect(names).toEqual([...shipped, 'delivery-note'].toSorted());
    });
  });

  it('adds to a shipped type, and to those that extend it', async () => {
    const text = 'name: invoice\nextends: invoice\nfields:\n  number:\n    labels:\n      en: [our docket]\n';
    await withFolder({ 'invoice.yaml': text }, async (own) => {
      const types = await loadDocumentTypes({ own });
      const labelsOf = (name: string) =>
        types.find((type) => type.name === name)?.fields.number?.labels.en ?? [];
      expect(labelsOf('invoice').slice(0, 2)).toEqual(['our docket', 'invoice number']);
      expect(labelsOf('credit-note')).toContain('our docket');
      expect(types.find(({ name }) => name === 'invoice')?.classification.titles.en).toContain('invoice');
    });
  });

  it('may be missing, and may hold other things', async () => {
    const shipped = (await loadDocumentTypes()).length;
    expect(await loadDocumentTypes({ own: join(tmpdir(), 'assay-nowhere') })).toHaveLength(shipped);
    await withFolder({ 'README.md': '# Types', '.draft.yaml': 'nonsense' }, async (own) => {
      await mkdir(join(own, 'old.yaml'));
      expect(await loadDocumentTypes({ own })).toHaveLength(shipped);
    });
  });

  it('is refused with file and line where a type of it cannot be used', async () => {
    await withFolder(
      { 'delivery-note.yaml': `${note}fields:\n  weight:\n    type: heavy\n` },
      async (own) => {
        await expect(loadDocumentTypes({ own })).rejects.toMatchObject({
          code: 'document-type.invalid',
          message: expect.stringContaining('delivery-note.yaml: Line 7: fields.weight.type'),
        });
      },
    );
  });

  it.each([
    [
      'a file that is called otherwise than its type',
      { 'note.yaml': note },
      'must be called delivery-note.yaml',
    ],
    [
      'a second type for what fits nothing',
      { 'rest.yaml': 'name: rest\nclassification:\n  fallback: true\n' },
      'only one type can be',
    ],
    [
      'a type that extends nothing that there is',
      { 'a.yaml': 'name: a\nextends: b\n' },
      'no document type "b"',
    ],
  ])('tells %s', async (_, files, message) => {
    await withFolder(files, async (own) => {
      const broken = (await checkDocumentTypes({ own })).filter(({ type }) => type === null);
      expect(broken.flatMap(({ issues }) => issues.map((issue) => issue.message)).join()).toContain(message);
    });
  });

  it('can be asked about one file that lies elsewhere', async () => {
    await withFolder({ 'delivery-note.yaml': `${note}extends: invoice\n` }, async (folder) => {
      const checked = await checkDocumentTypes({ file: join(folder, 'delivery-note.yaml') });
      expect(checked).toMatchObject([{ isShipped: false, type: { name: 'delivery-note' }, issues: [] }]);
    });
  });
});
