import type { SearchIndex } from '@assay/core/ports';
import type { AwsConfig } from '../config.ts';
import type { OpenDeployment } from './open-deployment.ts';

/** The index of an installation in the OpenSearch that is configured; null where none is. Nothing is asked of it yet. */
export const openSearchIndex = async (
  aws: AwsConfig,
  { deployment, clock }: Pick<OpenDeployment, 'deployment' | 'clock'>,
): Promise<(SearchIndex & AsyncDisposable) | null> => {
  if (!aws.search) return null;
  const { createOpenSearchIndex, openSearchClient } = await import('@assay/adapters-aws');
  const access = { ...aws.search, region: deployment.region, profile: aws.profile };
  return createOpenSearchIndex({
    openClient: () => openSearchClient(access),
    service: aws.search.service,
    prefix: deployment.name,
    clock,
  });
};
