import { rejectError } from '@assay/core';
import { piiRescans, piiScans, rescanIfUpgraded, rescanPlace, scanPlace } from '@assay/core/pii/kept';
import { describe, expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { getDocumentRoute } from '../documents/get-document.ts';
import { detectDocumentPiiRoute } from './detect-document-pii.ts';
import { getDocumentPiiRoute } from './get-document-pii.ts';
import { putPiiSettingsRoute } from './put-pii-settings.ts';

const text = 'number: 4711\nwrite to\nanna.okafor@example.com';
const value = 'anna.okafor';

/** A workspace with one document that is read. */
const openWithDocument = async (settings?: string) => {
  const test = openTestApi();
  const { pipeline } = test;
  const client = test.client();
  if (settings !== undefined) await client.call(putPiiSettingsRoute, { body: { yaml: settings } });
  await pipeline.add('letter.txt', text);
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  const id = document?.id ?? '';
  return {
    ...test,
    id,
    contentId: document?.contentId ?? '',
    get: () => client.call(getDocumentPiiRoute, { params: { id } }),
    ask: () => client.call(detectDocumentPiiRoute, { params: { id } }),
    setUp: (yaml: string) => client.call(putPiiSettingsRoute, { body: { yaml } }),
  };
};

describe('the personal data of a document', () => {
  it('is found when somebody asks, with page, box and quote', async () => {
    const { pipeline, get, ask } = await openWithDocument();
    await expect(get()).rejects.toMatchObject({ code: 'document.pii-not-detected' });
    expect(await ask()).toEqual({ state: 'requested' });
    await pipeline.settle();
    const found = await get();
    expect(found).toMatchObject({ state: 'current', counts: { EMAIL_ADDRESS: 1 }, problem: null });
    expect(found.entities).toMatchObject([
      { type: 'EMAIL_ADDRESS', quote: 'anna.okafor@example.com', where: 'text', page: 1 },
    ]);
    const [box] = found.entities[0]?.boxes ?? [];
    expect(box?.[1]).toBeCloseTo(0.02);
    expect(await ask()).toEqual({ state: 'current' });
  });

  it('is told with the document as numbers, without the values', async () => {
    const { client, id, pipeline, ask } = await openWithDocument();
    const show = () => client().call(getDocumentRoute, { params: { id } });
    expect((await show()).personalData).toBeNull();
    await ask();
    await pipeline.settle();
    const shown = await show();
    expect(shown.personalData).toMatchObject({ state: 'current', counts: { EMAIL_ADDRESS: 1 } });
    expect(JSON.stringify(shown)).not.toContain(value);
  });

  it('is found by itself where the workspace wants that, and by its settings', async () => {
    const { get } = await openWithDocument(
      'documents: true\ndeny:\n  - { type: PROJECT, values: ["4711"] }\ndisable: [email]',
    );
    expect((await get()).counts).toEqual({ PROJECT: 1 });
  });

  it('is found again when the settings have changed, and not before', async () => {
    const { pipeline, get, ask, setUp } = await openWithDocument('documents: true');
    const first = await get();
    await ask();
    await pipeline.settle();
    expect((await get()).at).toBe(first.at);
    await setUp('documents: true\ndisable: [EMAIL_ADDRESS]');
    expect(await get()).toMatchObject({ state: 'outdated', counts: { EMAIL_ADDRESS: 1 } });
    await pipeline.settle();
    expect(await get()).toMatchObject({ state: 'current', counts: {}, entities: [] });
    await setUp('disable: [phone]');
    await pipeline.settle();
    expect(await get()).toMatchObject({ state: 'outdated' });
    expect(await ask()).toEqual({ state: 'requested' });
  });

  it('is found for documents that were there before the workspace wanted that', async () => {
    const { pipeline, get, setUp } = await openWithDocument();
    await setUp('documents: true');
    await pipeline.settle();
    expect(await get()).toMatchObject({ state: 'current', counts: { EMAIL_ADDRESS: 1 } });
  });

  it('is found again after an upgrade of the detector, once, where the workspace wants that', async () => {
    const test = await openWithDocument('documents: true');
    const { pipeline, services, get, contentId, setUp } = test;
    const { records } = services;
    const makeOld = async () => {
      const scan = await piiScans.find(records, 'default', scanPlace(contentId));
      const rescan = await piiRescans.find(records, 'default', rescanPlace);
      if (!scan || !rescan) throw new Error('nothing to make old');
      await records.commit([
        piiScans.put('default', { ...scan.value, detectorVersion: 0 }, { version: scan.version }),
        piiRescans.put('default', { ...rescan.value, detectorVersion: 0 }, { version: rescan.version }),
      ]);
    };
    await makeOld();
    expect((await get()).state).toBe('outdated');
    await rescanIfUpgraded(services, 'default');
    await pipeline.settle();
    const found = await get();
    expect(found.state).toBe('current');
    await rescanIfUpgraded(services, 'default');
    await pipeline.settle();
    expect((await get()).at).toBe(found.at);
    await setUp('');
    await makeOld();
    await rescanIfUpgraded(services, 'default');
    await pipeline.settle();
    expect((await get()).state).toBe('outdated');
  });

  it('says why it could not be found, and keeps what was found before', async () => {
    const test = await openWithDocument('documents: true');
    const { pipeline, get, ask, setUp } = test;
    await setUp('documents: true\n# changed');
    const { findInDocument } = test.personalData;
    test.personalData.findInDocument = async () => {
      throw rejectError('document.timeout', 'It took longer than 30000 ms.');
    };
    await ask();
    await pipeline.settle();
    expect(await get()).toMatchObject({
      state: 'failed',
      problem: { code: 'document.timeout' },
      entities: [{ type: 'EMAIL_ADDRESS' }],
    });
    test.personalData.findInDocument = findInDocument;
    await ask();
    await pipeline.settle();
    expect(await get()).toMatchObject({ state: 'current', problem: null });
  });

  it('goes with the document', async () => {
    const { pipeline, id, get } = await openWithDocument('documents: true');
    expect(await pipeline.listBlobs()).toContainEqual(expect.stringContaining('pii.json'));
    await pipeline.deleteDocument(id);
    await pipeline.settle();
    expect(await pipeline.listBlobs()).toEqual([]);
    expect(pipeline.listRecords()).not.toContain('pii-scans');
    await expect(get()).rejects.toMatchObject({ code: 'document.not-found' });
  });

  it('leaves nothing behind when the document goes while it is looked at', async () => {
    const test = await openWithDocument();
    const { pipeline, id, ask, personalData } = test;
    const { findInDocument } = personalData;
    personalData.findInDocument = async (request) => {
      const found = await findInDocument(request);
      await pipeline.deleteDocument(id);
      await pipeline.settle();
      return found;
    };
    await ask();
    await pipeline.settle();
    expect(await pipeline.listBlobs()).toEqual([]);
    expect(pipeline.listRecords()).not.toContain('pii-scans');
  });

  it('stands in no record, event, change or log, but in what was read and found', async () => {
    const test = await openWithDocument('documents: true');
    const { pipeline, send, log, keys } = test;
    const { secret } = await keys.create({
      workspace: 'default',
      role: 'admin',
      name: 'test',
      actor: 'tester',
    });
    const bodies = [
      ['/v1/pii/detect', JSON.stringify({ text, explain: true })],
      ['/v1/pii/detect', `{"text": "${value}`],
      ['/v1/pii/detect', JSON.stringify({ text, types: ['SHOE_SIZE'] })],
      ['/v1/pii/detect/stream?explain=true', text],
    ] as const;
    for (const [path, body] of bodies) {
      const headers = { 'Content-Type': path.includes('stream') ? 'text/plain' : 'application/json' };
      const response = await send(path, { method: 'POST', body, headers, key: secret });
      expect(await response.text()).not.toContain(value);
    }
    const changes = await send('/v1/changes?after=0', { key: secret });
    const told = await changes.text();
    expect(told).toContain('pii.detected');
    const keepers = (await pipeline.listBlobs()).filter((key) => /raw|read\.json|pii\.json/.test(key));
    expect(keepers).toHaveLength(3);
    for (const place of [told, pipeline.listRecords(), JSON.stringify(log)]) {
      expect(place).not.toContain(value);
    }
  });
});
