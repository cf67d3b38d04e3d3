import { describe, expect, it } from 'vitest';
import { openTestApi } from '../../testing/open-test-api.ts';
import { addDocumentRoute } from '../routes/documents/add-document.ts';
import { listDocumentsRoute } from '../routes/documents/list-documents.ts';
import { createWorkspaceRoute } from '../routes/workspaces/create-workspace.ts';
import { listWorkspacesRoute } from '../routes/workspaces/list-workspaces.ts';

const letter = { query: { name: 'letter.txt' }, bytes: new TextEncoder().encode('Dear all') };

describe('a workspace that nobody made', () => {
  it('is not there for a key of the platform, neither to read nor to write, until it is made', async () => {
    const test = openTestApi();
    const { secret } = await test.makeKey({ workspace: null, role: 'admin' });
    const client = test.client(secret, 'acme');
    const missing = { code: 'workspace.not-found' };
    await expect(client.call(listDocumentsRoute)).rejects.toMatchObject(missing);
    await expect(client.call(addDocumentRoute, letter)).rejects.toMatchObject(missing);
    await client.call(createWorkspaceRoute, { body: { name: 'acme' } });
    await client.call(addDocumentRoute, letter);
    await test.pipeline.settle();
    expect((await client.call(listDocumentsRoute)).items).toHaveLength(1);
  });

  it('is made by the owner of the folder by writing to it, and not by looking', async () => {
    const test = openTestApi();
    const client = test.client(undefined, 'acme');
    const names = async () => (await client.call(listWorkspacesRoute)).items.map(({ name }) => name);
    expect((await client.call(listDocumentsRoute)).items).toEqual([]);
    expect(await names()).toEqual(['default']);
    await client.call(addDocumentRoute, letter);
    expect(await names()).toEqual(['acme', 'default']);
  });
});
