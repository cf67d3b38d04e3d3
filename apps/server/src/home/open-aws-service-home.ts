import { hostname } from 'node:os';
import process from 'node:process';
import {
  createFileSourceOpener,
  createLocalDocumentExtractor,
  createLocalDocumentReader,
  openDocumentTasks,
  openSpooledFiles,
  randomBytes,
} from '@assay/adapters-local';
import { createPlatform } from '@assay/core/platform';
import { createSourceOpener } from '@assay/core/sources';
import { openDeployment } from '../aws/open-deployment.ts';
import { openS3Source } from './open-s3-source.ts';
import type { OpenHome } from './service-home.ts';

/** Counts of SQS may lag, and an event is on its way between bus and queue without being in either. */
const quietMs = 3_000;
const lookMs = 500;

/**
 * Everything in the services of AWS; only reading and extracting happen here, in child processes. Any number of
 * processes may do so at once. Errors: those of `openDeployment` and `openAwsStores`.
 */
export const openAwsServiceHome: OpenHome = async (config, { waitMs, ...listeners }) => {
  const { openAwsStores } = await import('@assay/adapters-aws');
  await using opened = new AsyncDisposableStack();
  const { deployment, clients, clock, close } = await openDeployment(config);
  opened.defer(close);
  const stores = await openAwsStores({
    deployment,
    clients,
    clock,
    waitMs,
    secretService: config.aws.secrets,
    processName: `${hostname()}-${process.pid}-${Date.now()}`,
  });
  const { bus, uploadSigner, ...ports } = stores;
  const files = opened.use(await openSpooledFiles(stores));
  const { pool, tasks } = openDocumentTasks(config);
  opened.use(pool);
  const platform = createPlatform({
    ports: {
      ...ports,
      clock,
      createBus: () => bus,
      openSource: createSourceOpener({ file: createFileSourceOpener(), s3: openS3Source(config.aws) }),
      reader: createLocalDocumentReader({ tasks, files }),
      extractor: createLocalDocumentExtractor({ tasks, files }),
      // DynamoDB and S3 keep earlier states by themselves.
      backups: null,
      randomBytes,
      random: Math.random,
    },
    quietMs,
    lookMs,
    ...listeners,
  });
  const resources = opened.move();
  return {
    ...platform,
    pool,
    uploadSigner,
    verifyUpload: null,
    folder: null,
    upgraded: null,
    place: `AWS account ${deployment.accountId}, ${deployment.region}, installation ${deployment.name}`,
    close: async ({ graceMs }) => {
      await platform.stop({ graceMs });
      await stores.queue.close();
      await resources.disposeAsync();
    },
  };
};
