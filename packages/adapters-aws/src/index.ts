export { createS3BlobStore } from './s3/s3-blob-store.ts';
export { createS3Client } from './s3/s3-client.ts';
