import type { Embedder } from '../../../src/ports/index.ts';
import { embedderCases, type OpenEmbedder } from '../../contracts/search/embedder.contract.ts';
import { createMemoryEmbedder } from '../../memory/search/memory-embedder.ts';
import { describeBrokenAdapters } from '../broken-adapter.ts';

const open =
  (spoil: (embedder: Embedder) => Partial<Embedder>): OpenEmbedder =>
  async () => {
    const sound = createMemoryEmbedder();
    return { embedder: { ...sound, ...spoil(sound) }, [Symbol.asyncDispose]: async () => undefined };
  };

const withVectors = (
  change: (vectors: Float32Array[], texts: readonly string[]) => Float32Array[],
): OpenEmbedder =>
  open((embedder) => ({
    embed: async (request) => change(await embedder.embed(request), request.texts),
  }));

describeBrokenAdapters({
  port: 'Embedder',
  cases: embedderCases,
  sound: open(() => ({})),
  broken: [
    {
      flaw: 'has a name that is no name of a file',
      open: open(() => ({ name: 'A/b' })),
      caughtBy: ['names its vectors and their length'],
    },
    {
      flaw: 'leaves out empty texts',
      open: withVectors((vectors, texts) => vectors.filter((_, at) => texts[at] !== '')),
      caughtBy: ['gives one unit vector per text, in order, for passages and queries, empty ones too'],
    },
    {
      flaw: 'gives vectors of any length',
      open: withVectors((vectors) => vectors.map((vector) => vector.map((number) => number * 2))),
      caughtBy: ['gives one unit vector per text, in order, for passages and queries, empty ones too'],
    },
    {
      flaw: 'lets a text sway the others',
      open: withVectors((vectors) =>
        vectors.length < 2
          ? vectors
          : vectors.map((vector) => vector.map((number, at) => (at === 0 ? number + 1e-6 : number))),
      ),
      caughtBy: ['gives the same vector whatever a text is embedded with'],
    },
    {
      flaw: 'says nothing of meaning',
      open: withVectors((vectors) => vectors.map((vector) => vector.map((_, at) => Number(at === 0)))),
      caughtBy: ['puts texts that say alike nearer to each other'],
    },
    {
      flaw: 'goes on when it is aborted',
      open: open((embedder) => ({ embed: ({ texts, kind }) => embedder.embed({ texts, kind }) })),
      caughtBy: ['rejects with the reason of the abortion'],
    },
  ],
});
