import { rejectError } from '@assay/core';

/** An OpenSearch to search in: a domain of OpenSearch Service (`es`), or a collection of OpenSearch Serverless (`aoss`). */
export type SearchConfig = { endpoint: string; service: 'es' | 'aoss' };

const toService = (text: string, hostname: string): SearchConfig['service'] => {
  if (text === 'es' || text === 'aoss') return text;
  if (text === '') return hostname.endsWith('.aoss.amazonaws.com') ? 'aoss' : 'es';
  throw rejectError(
    'config.invalid',
    `ASSAY_OPENSEARCH_SERVICE is "${text}": give "es" for a domain, or "aoss" for a collection of OpenSearch Serverless.`,
  );
};

/**
 * From what the environment says; null where it names no OpenSearch. A name of one's own does not tell what is behind it,
 * so the service can be named. Error: `config.invalid` (reject).
 */
export const toSearchConfig = (options: {
  endpoint: string | undefined;
  service: string | undefined;
}): SearchConfig | null => {
  const { endpoint = '', service = '' } = options;
  if (endpoint === '') return null;
  const url = URL.parse(endpoint);
  // The client would send a name and a password beside the signature.
  const isAddress = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (isAddress) return { endpoint: url.origin, service: toService(service, url.hostname) };
  throw rejectError(
    'config.invalid',
    'ASSAY_OPENSEARCH_ENDPOINT has to be an address such as https://search-assay-x.eu-central-1.es.amazonaws.com, without a name or password.',
  );
};
