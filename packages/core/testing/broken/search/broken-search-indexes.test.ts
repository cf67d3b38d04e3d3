import { searchIndexCases } from '../../contracts/search/search-index.contract.ts';
import { describeBrokenAdapters } from '../broken-adapter.ts';
import { brokenIndexReads } from './broken-index-reads.ts';
import { brokenIndexWrites } from './broken-index-writes.ts';
import { openSpoiledIndex } from './spoiled-search-index.ts';

describeBrokenAdapters({
  port: 'SearchIndex',
  cases: searchIndexCases,
  sound: openSpoiledIndex(() => ({})),
  broken: [...brokenIndexWrites, ...brokenIndexReads],
});
