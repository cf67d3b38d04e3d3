import { type ContractOptions, describeContract } from '../contract.ts';
import { searchFilterCases } from './search-index-filter.cases.ts';
import { searchRankCases } from './search-index-rank.cases.ts';
import type { OpenSearchIndex, SearchIndexCapability, SearchIndexCase } from './search-index-subject.ts';
import { searchWriteCases } from './search-index-write.cases.ts';

/** Every promise of SearchIndex. */
export const searchIndexCases: readonly SearchIndexCase[] = [
  ...searchWriteCases,
  ...searchRankCases,
  ...searchFilterCases,
];

/** Runs the promises of SearchIndex against an adapter. */
export const describeSearchIndex = (options: ContractOptions<OpenSearchIndex, SearchIndexCapability>): void =>
  describeContract({ port: 'SearchIndex', cases: searchIndexCases, options });
