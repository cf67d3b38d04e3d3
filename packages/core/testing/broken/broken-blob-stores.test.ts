import { blobStoreCases } from '../contracts/blob-store.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenBlobPuts } from './broken-blob-puts.ts';
import { brokenBlobReads } from './broken-blob-reads.ts';
import { openSpoiledBlobs } from './spoiled-blob-store.ts';

describeBrokenAdapters({
  port: 'BlobStore',
  cases: blobStoreCases,
  sound: openSpoiledBlobs(() => ({})),
  broken: [...brokenBlobPuts, ...brokenBlobReads],
});
