import { openSearchIndex } from '@assay/server/aws';
import type { AwsCheck } from './aws-patient.ts';

const off =
  'off: set ASSAY_OPENSEARCH_ENDPOINT to a domain or collection of OpenSearch, and run "assay index rebuild"';

/** Whether the OpenSearch that is configured answers, and these credentials may list its indexes. */
export const checkSearch: AwsCheck = {
  name: 'search',
  run: async ({ aws, deployment, clock }) => {
    await using index = await openSearchIndex(aws, { deployment, clock });
    if (!index || !aws.search) return [{ check: 'search', status: 'ok', message: off }];
    const found = await index.listIndexes('default');
    const { endpoint } = aws.search;
    const indexes = `${found.length} ${found.length === 1 ? 'index' : 'indexes'} of the workspace "default"`;
    return [{ check: 'search', status: 'ok', message: `${endpoint} answers, with ${indexes}` }];
  },
};
