import { describe, expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { bundle, nest, openParts } from './open-parts.ts';

const a = { name: 'a.txt', text: invoiceText('R-1') };
const b = { name: 'b.txt', text: invoiceText('R-2') };

describe('the parts of a document', () => {
  it('become documents of their own, which know where they lay', async () => {
    const test = openParts();
    await test.add('mail', bundle(a, b));
    await test.settle();
    expect(await test.names()).toEqual(['mail', 'mail/a.txt', 'mail/b.txt']);
    const mail = await test.find('mail');
    const child = await test.find('mail/b.txt');
    expect(child).toMatchObject({ door: 'part', version: 1 });
    expect(child.parent).toEqual({
      documentId: mail.id,
      contentId: mail.contentId,
      part: 1,
      rootId: mail.id,
      depth: 1,
    });
    expect(mail.parent).toBeUndefined();
    expect(await test.textOf('mail/b.txt')).toBe(b.text);
    expect((await test.statusOf('mail/a.txt')).type).toBe('invoice');
    expect((await test.statusOf('mail')).timeline.map(({ what }) => what)).toContain('parts taken out');
  });

  it('are none where a document has none, and leave no record then', async () => {
    const test = openParts();
    await test.add('plain.txt', invoiceText('R-1'));
    await test.settle();
    expect(await test.names()).toEqual(['plain.txt']);
    expect(test.listRecords()).not.toMatch(/unpackings|document-children|part-roots/);
  });

  it('are taken once, however often the news of them comes', async () => {
    const test = openParts();
    await test.add('mail', bundle(a, b));
    await test.settle();
    const before = await test.listDocuments();
    const { contentId } = await test.find('mail');
    const again = (id: string) => ({
      id: id as never,
      type: 'document.read' as const,
      version: 1 as const,
      workspace: 'default',
      at: '',
      data: { contentId },
    });
    await test.bus.publish([again('evt_1'), again('evt_2'), again('evt_3')]);
    await test.settle();
    expect(await test.listDocuments()).toEqual(before);
    expect(test.partCalls.read).toBe(2);
  });

  it('are below each source of the same bytes, and their own bytes are worked on once', async () => {
    const test = openParts();
    await test.add('one', bundle(a));
    await test.settle();
    await test.add('two', bundle(a));
    await test.add('one', bundle(a), { door: 'other' });
    await test.settle();
    expect(await test.names()).toEqual(['one', 'one', 'one/a.txt', 'one/a.txt', 'two', 'two/a.txt']);
    expect(test.calls).toEqual({ read: 2, extract: 2 });
  });

  it('have names of their own where two have the same', async () => {
    const test = openParts();
    await test.add('mail', bundle(a, { ...b, name: 'a.txt' }, { name: 'a (2).txt', text: 'third' }));
    await test.settle();
    expect(await test.names()).toEqual(['mail', 'mail/a (2) (2).txt', 'mail/a (2).txt', 'mail/a.txt']);
    expect(await test.textOf('mail/a (2).txt')).toBe(b.text);
  });

  it('are left out where they are empty, decorate the text, or only sign it', async () => {
    const test = openParts();
    const logo = { name: 'logo.png', mediaType: 'image/png', inline: true };
    await test.add(
      'mail',
      bundle(
        { name: 'empty.txt', text: '' },
        { ...logo, text: 'small' },
        { ...logo, name: 'photo.png', text: 'x'.repeat(40_000) },
        { name: 'smime.p7s', mediaType: 'application/pkcs7-signature', text: 'signature' },
      ),
    );
    await test.settle();
    expect(await test.names()).toEqual(['mail', 'mail/photo.png']);
    expect(await test.problemsOf('mail')).toEqual([]);
  });

  it('that cannot be had are told on the document, which is then not complete', async () => {
    const test = openParts();
    await test.add('mail', bundle(a, { name: 'locked.txt', text: 'x', problem: 'archive.locked' }));
    await test.settle();
    expect(await test.names()).toEqual(['mail', 'mail/a.txt']);
    const status = await test.statusOf('mail');
    expect(status).toMatchObject({ state: 'incomplete', problems: [{ code: 'archive.locked' }] });
  });

  it('are documents five deep, and deeper ones are told where they lie', async () => {
    const test = openParts();
    await test.add('root', nest(7, invoiceText('R-1')));
    await test.settle();
    const deepest = 'root/level-7/level-6/level-5/level-4/level-3';
    expect(await test.names()).toHaveLength(6);
    expect((await test.find(deepest)).parent).toMatchObject({ depth: 5 });
    expect((await test.find(deepest)).parent?.rootId).toBe((await test.find('root')).id);
    expect(await test.problemsOf(deepest)).toEqual(['parts.too-deep']);
    expect(await test.problemsOf('root')).toEqual([]);
  });

  it('are five hundred below one document at most, however they are nested', async () => {
    const test = openParts();
    await test.add('root', bundle(a, { name: 'inner', text: bundle(b, { name: 'c.txt', text: 'third' }) }));
    await test.registered('root');
    await test.crowd({ rootId: (await test.find('root')).id, count: 497 });
    await test.settle();
    expect(await test.names()).toEqual(['root', 'root/a.txt', 'root/inner', 'root/inner/b.txt']);
    expect(await test.problemsOf('root')).toEqual([]);
    expect(await test.statusOf('root/inner')).toMatchObject({
      state: 'incomplete',
      problems: [{ code: 'parts.too-many', message: expect.stringContaining('not taken out: 1') }],
    });
  });

  it('are a gigabyte below one document at most', async () => {
    const test = openParts();
    await test.add('root', bundle({ name: 'large', text: 'x'.repeat(100) }, { name: 'small', text: 'x' }));
    await test.registered('root');
    await test.crowd({ rootId: (await test.find('root')).id, count: 1, size: 999_999_950 });
    await test.settle();
    expect(await test.names()).toEqual(['root', 'root/small']);
    expect(await test.problemsOf('root')).toEqual(['parts.too-many']);
  });

  it('have names that end where a name has to end', async () => {
    const test = openParts();
    await test.add('n'.repeat(1_020), bundle(a));
    await test.settle();
    const child = (await test.listDocuments()).find(({ parent }) => parent !== undefined);
    expect(child?.name).toHaveLength(1_024);
    expect(child?.name.endsWith('n/a.txt')).toBe(true);
  });
});
