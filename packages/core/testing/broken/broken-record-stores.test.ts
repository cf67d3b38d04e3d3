import { recordStoreCases } from '../contracts/record-store.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenRecordCommits } from './broken-record-commits.ts';
import { brokenRecordCounters } from './broken-record-counters.ts';
import { brokenRecordLists } from './broken-record-lists.ts';
import { openSpoiled } from './spoiled-record-store.ts';

describeBrokenAdapters({
  port: 'RecordStore',
  cases: recordStoreCases,
  sound: openSpoiled(() => ({})),
  broken: [...brokenRecordCommits, ...brokenRecordLists, ...brokenRecordCounters],
});
