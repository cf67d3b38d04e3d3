import { expect } from 'vitest';
import type { Embedder } from '../../../src/ports/index.ts';
import { type ContractCase, type ContractOptions, describeContract } from '../contract.ts';
import { thrownBy } from '../failure.ts';

export type EmbedderSubject = AsyncDisposable & { embedder: Embedder };
export type OpenEmbedder = () => Promise<EmbedderSubject>;
export type EmbedderCase = ContractCase<OpenEmbedder>;

const texts = [
  'The invoice is due in thirty days.',
  'Payment of the invoice within thirty days',
  'A cat sleeps on the warm roof',
];

const dot = (left: Float32Array | undefined, right: Float32Array | undefined): number =>
  left?.reduce((sum, value, at) => sum + value * (right?.[at] ?? 0), 0) ?? Number.NaN;

/** Every promise of Embedder. */
export const embedderCases: readonly EmbedderCase[] = [
  {
    name: 'names its vectors and their length',
    run: async (open) => {
      await using subject = await open();
      const { name, dimension, languages } = subject.embedder;
      expect(name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
      expect(Number.isInteger(dimension) && dimension > 0).toBe(true);
      for (const language of languages) expect(language).toMatch(/^[a-z]{2}$/);
    },
  },
  {
    name: 'gives one unit vector per text, in order, for passages and queries, empty ones too',
    run: async (open) => {
      await using subject = await open();
      const { embedder } = subject;
      for (const kind of ['passage', 'query'] as const) {
        const vectors = await embedder.embed({ texts: [...texts, ''], kind });
        expect(vectors.map((vector) => vector.length)).toEqual([...texts, ''].map(() => embedder.dimension));
        for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1, 3);
        const [last] = await embedder.embed({ texts: texts.slice(2, 3), kind });
        expect(dot(last, vectors[2])).toBeCloseTo(1, 3);
      }
      expect(await embedder.embed({ texts: [], kind: 'passage' })).toEqual([]);
    },
  },
  {
    name: 'gives the same vector whatever a text is embedded with',
    run: async (open) => {
      await using subject = await open();
      const { embedder } = subject;
      const together = await embedder.embed({ texts, kind: 'passage' });
      for (const [at, text] of texts.entries()) {
        expect(await embedder.embed({ texts: [text], kind: 'passage' })).toEqual([together[at]]);
      }
    },
  },
  {
    name: 'puts texts that say alike nearer to each other',
    run: async (open) => {
      await using subject = await open();
      const [one, alike, other] = await subject.embedder.embed({ texts, kind: 'passage' });
      expect(dot(one, alike)).toBeGreaterThan(dot(one, other) + 0.1);
    },
  },
  {
    name: 'rejects with the reason of the abortion',
    run: async (open) => {
      await using subject = await open();
      const reason = new Error('enough');
      const embedding = subject.embedder.embed({ texts, kind: 'passage', signal: AbortSignal.abort(reason) });
      expect(await thrownBy(embedding)).toBe(reason);
    },
  },
];

/** Runs the promises of Embedder against an adapter. */
export const describeEmbedder = (options: ContractOptions<OpenEmbedder>): void =>
  describeContract({ port: 'Embedder', cases: embedderCases, options });
