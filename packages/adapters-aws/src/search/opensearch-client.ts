import type { Client } from '@opensearch-project/opensearch';

/** A domain of OpenSearch Service (`es`), or a collection of OpenSearch Serverless (`aoss`). */
export type SearchService = 'es' | 'aoss';

type AwsCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string };

export type SearchAccess = {
  /** Such as `https://search-assay-x.eu-central-1.es.amazonaws.com`. */
  endpoint: string;
  service: SearchService;
  region: string;
  /** Of the SDK's usual chain; null without one. */
  profile: string | null;
  /** Instead of the chain. */
  credentials?: AwsCredentials | (() => Promise<AwsCredentials>);
};

/** Writing a few megabytes and counting all of a large index end well within it. */
const requestTimeoutMs = 30_000;

/**
 * The official client, which signs every request. Its own repeats are off: it makes them without a pause, and none after
 * throttling. Loaded here, as neither it nor the chain of credentials is needed by a command that does not search.
 */
export const openSearchClient = async (access: SearchAccess): Promise<Client> => {
  const { endpoint, service, region, profile, credentials } = access;
  const [{ Client }, { AwsSigv4Signer }] = await Promise.all([
    import('@opensearch-project/opensearch'),
    import('@opensearch-project/opensearch/aws-v3'),
  ]);
  const findCredentials = async () => {
    if (credentials) return typeof credentials === 'function' ? credentials : async () => credentials;
    const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
    return fromNodeProviderChain(profile === null ? {} : { profile });
  };
  const getCredentials = await findCredentials();
  return new Client({
    ...AwsSigv4Signer({ region, service, getCredentials }),
    node: endpoint,
    maxRetries: 0,
    requestTimeout: requestTimeoutMs,
    resurrectStrategy: 'none',
  });
};
