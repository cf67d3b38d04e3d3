import { afterAll, describe, expect, it } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { openLocalEmbedder } from './open-local-embedder.ts';

const embedder = openLocalEmbedder({ workers: 1 });
afterAll(() => embedder[Symbol.asyncDispose]());

const dot = (one: Float32Array | undefined, other: Float32Array | undefined): number =>
  [...(one ?? [])].reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);

describe('openLocalEmbedder', () => {
  it('gives the similarities that are published for the model', async () => {
    const [lovely, sunny, stadium] = await embedder.embed({
      texts: ['The weather is lovely today.', "It's so sunny outside!", 'He drove to the stadium.'],
      kind: 'passage',
    });
    expect(dot(lovely, lovely)).toBeCloseTo(1, 5);
    expect(Math.abs(dot(lovely, sunny) - 0.666)).toBeLessThan(0.02);
    expect(Math.abs(dot(lovely, stadium) - 0.1046)).toBeLessThan(0.02);
    expect(Math.abs(dot(sunny, stadium) - 0.1411)).toBeLessThan(0.02);
  });

  it('gives a text the same vector, bit for bit, alone and among others, as a passage and as a query', async () => {
    const texts = Array.from({ length: 20 }, (_, at) => `Invoice ${at} `.repeat(at + 1));
    const together = await embedder.embed({ texts, kind: 'passage' });
    const [alone] = await embedder.embed({ texts: texts.slice(17, 18), kind: 'query' });
    expect(together).toHaveLength(texts.length);
    expect(alone).toEqual(together[17]);
  });

  it('has a vector for an empty text and one that is far too long, and none for no texts', async () => {
    expect(await embedder.embed({ texts: [], kind: 'passage' })).toEqual([]);
    const [empty, long] = await embedder.embed({ texts: ['', 'word '.repeat(3_000)], kind: 'passage' });
    expect(dot(empty, empty)).toBeCloseTo(1, 5);
    expect(dot(long, long)).toBeCloseTo(1, 5);
  });

  it('rejects with the reason of an abort, and embeds afterwards', async () => {
    const stop = new AbortController();
    const texts = Array.from({ length: 200 }, () => 'word '.repeat(400));
    const work = embedder.embed({ texts, kind: 'passage', signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    expect(await embedder.embed({ texts: ['again'], kind: 'passage' })).toHaveLength(1);
  });

  it('tells that the folder of the model holds none', async () => {
    await using folder = await makeTemporaryPath();
    await using other = openLocalEmbedder({ workers: 1, folder: folder.path });
    await expect(other.embed({ texts: ['word'], kind: 'query' })).rejects.toMatchObject({
      code: 'embedder.invalid-weights',
      recovery: 'reject',
    });
  });

  it('asks to try again when it is closed', async () => {
    const other = openLocalEmbedder({ workers: 1 });
    await other[Symbol.asyncDispose]();
    await expect(other.embed({ texts: ['word'], kind: 'query' })).rejects.toMatchObject({
      code: 'embedder.unavailable',
      recovery: 'retry',
    });
  });
});
