import { createSearch, requestRebuild, SearchRequest } from '@assay/core/search';
import { createMemoryEmbedder } from '../memory/search/memory-embedder.ts';
import { createMemorySearchIndex } from '../memory/search/memory-search-index.ts';
import { openPipeline } from '../pipeline/open-pipeline.ts';

type Asked = Partial<SearchRequest>;

/** The whole life of documents with search over the memory adapters. */
export const openSearch = () => {
  const search = { index: createMemorySearchIndex(), embedder: createMemoryEmbedder() };
  const pipeline = openPipeline({ search });
  const find = createSearch({ records: pipeline.records, search });
  const ask = (query: string, asked: Asked = {}, workspace = pipeline.workspace) =>
    find(workspace, SearchRequest.parse({ query, ...asked }));
  return {
    ...pipeline,
    search,
    ask,
    /** The names of the documents that are found, best first. */
    names: async (query: string, asked: Asked = {}, workspace = pipeline.workspace): Promise<string[]> => {
      const { items } = await ask(query, { limit: 100, ...asked }, workspace);
      return items.flatMap(({ documents }) => documents.map(({ name }) => name));
    },
    rebuild: () =>
      requestRebuild(
        { ...pipeline, embedder: search.embedder },
        { workspace: pipeline.workspace, actor: 'tester' },
      ),
  };
};
