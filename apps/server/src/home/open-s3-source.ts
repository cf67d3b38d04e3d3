import type { OpenDocumentSource } from '@assay/core/ports';
import type { AwsConfig } from '../config.ts';

/** Opens `s3:` sources; what a source does not say itself is what this process was told, or the SDK's usual chain. */
export const openS3Source =
  (aws: AwsConfig): OpenDocumentSource =>
  async (access) => {
    // Loaded here, as few installations have such a source and the SDK takes its time to load.
    const { createS3SourceOpener } = await import('@assay/adapters-aws');
    const { region, endpoint, profile } = aws;
    const open = createS3SourceOpener({
      ...(region !== null && { region }),
      ...(endpoint !== null && { endpoint }),
      ...(profile !== null && { profile }),
    });
    return open(access);
  };
