import { blobPutCases } from './blob-store-put.cases.ts';
import { blobReadCases } from './blob-store-read.cases.ts';
import type { BlobStoreCapability, BlobStoreCase, OpenBlobStore } from './blob-store-subject.ts';
import { type ContractOptions, describeContract } from './contract.ts';

/** Every promise of BlobStore. */
export const blobStoreCases: readonly BlobStoreCase[] = [...blobPutCases, ...blobReadCases];

/** Runs the promises of BlobStore against an adapter. */
export const describeBlobStore = (options: ContractOptions<OpenBlobStore, BlobStoreCapability>): void =>
  describeContract({ port: 'BlobStore', cases: blobStoreCases, options });
