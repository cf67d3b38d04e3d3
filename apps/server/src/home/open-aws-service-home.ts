import { hostname } from 'node:os';
import process from 'node:process';
import {
  createFileSourceOpener,
  createLocalDocumentExtractor,
  createLocalDocumentReader,
  createLocalPersonalDataFinder,
  openDocumentTasks,
  openLocalEmbedder,
  openSpooledFiles,
  randomBytes,
} from '@assay/adapters-local';
import { createPlatform } from '@assay/core/platform';
import { createSourceOpener } from '@assay/core/sources';
import { openDeployment } from '../aws/open-deployment.ts';
import { openSearchIndex } from '../aws/open-search-index.ts';
import { openS3Source } from './open-s3-source.ts';
import type { OpenHome } from './service-home.ts';

/** Counts of SQS may lag, and an event is on its way between bus and queue without being in either. */
const quietMs = 3_000;
const lookMs = 500;

/**
 * Everything in the services of AWS; only reading, extracting and embedding happen here, in child processes. Any number of
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
  const index = config.search ? opened.use(await openSearchIndex(config.aws, { deployment, clock })) : null;
  // Its children start when something is embedded.
  const embedder = opened.use(
    openLocalEmbedder({
      workers: config.workers,
      folder: config.embedderFolder ?? undefined,
    }),
  );
  const platform = createPlatform({
    ports: {
      ...ports,
      clock,
      createBus: () => bus,
      openSource: createSourceOpener({ file: createFileSourceOpener(), s3: openS3Source(config.aws) }),
      reader: createLocalDocumentReader({ tasks, files }),
      extractor: createLocalDocumentExtractor({ tasks, files }),
      personalData: createLocalPersonalDataFinder({ pool, files }),
      ...(index && { search: { index, embedder } }),
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
    start: () => {
      platform.start();
      // Beside the work: what an OpenSearch does not answer now is asked again at the next start.
      void platform.mendIndexes().catch(() => undefined);
      void platform.mendPersonalData().catch(() => undefined);
    },
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
