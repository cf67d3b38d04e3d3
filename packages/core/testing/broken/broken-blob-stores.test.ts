import { blobStoreCases } from '../contracts/blob-store.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenBlobPuts, openSpoiledBlobs } from './broken-blob-puts.ts';
import { brokenBlobReads } from './broken-blob-reads.ts';

describeBrokenAdapters({
  port: 'BlobStore',
  cases: blobStoreCases,
  without: ['durable'],
  sound: openSpoiledBlobs(() => ({})),
  broken: [...brokenBlobPuts, ...brokenBlobReads],
});
