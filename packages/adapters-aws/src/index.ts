export { createDynamoClient } from './dynamodb/create-dynamo-client.ts';
export { createDynamoRecordStore } from './dynamodb/dynamo-record-store.ts';
export { describeTables, type TableDeclaration, toTableRequests } from './dynamodb/table-declaration.ts';
export { createS3BlobStore } from './s3/s3-blob-store.ts';
export { createS3Client } from './s3/s3-client.ts';
export { createSqsClient } from './sqs/create-sqs-client.ts';
export { type DescribedQueue, describeQueues } from './sqs/describe-queues.ts';
export { createProcessSerialLeases, type SerialLease, type SerialLeases } from './sqs/serial-leases.ts';
export { createSqsJobQueue, type SqsJobQueue } from './sqs/sqs-job-queue.ts';
