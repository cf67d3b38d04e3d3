import type { OpenDocumentSource } from '@assay/core/ports';
import { createS3Client } from '../s3/create-s3-client.ts';
import { followRegion } from './follow-region.ts';
import { parseS3Url } from './parse-s3-url.ts';
import { createS3DocumentSource } from './s3-document-source.ts';
import { type AwsSurroundings, toSourceCredentials } from './source-credentials.ts';

/** Where to ask first when nobody says: from there the service names the region of any bucket. */
const lastRegion = 'us-east-1';

/** The region that the SDK finds in the environment or the profile; null where there is none. */
const findRegion = async (profile: string | undefined): Promise<string | null> => {
  const client = createS3Client({ ...(profile !== undefined && { profile }) });
  try {
    return await client.config.region();
  } catch {
    return null;
  } finally {
    client.destroy();
  }
};

/**
 * Opens `s3:` sources, each with a client and credentials of its own. No request is made: what is wrong with the bucket
 * or the credentials is told by the first call. Error: `source.invalid-url` (reject).
 */
export const createS3SourceOpener =
  (surroundings: AwsSurroundings = {}): OpenDocumentSource =>
  async (access) => {
    const { bucket, prefix } = parseS3Url(access.url);
    const isOwnProfile = access.credentials.kind === 'profile';
    const profile =
      isOwnProfile && 'profile' in access.credentials ? access.credentials.profile : surroundings.profile;
    const known = access.region ?? (isOwnProfile ? null : (surroundings.region ?? null));
    const region = known ?? (await findRegion(profile)) ?? surroundings.region ?? lastRegion;
    const endpoint = access.endpoint ?? surroundings.endpoint;
    const credentials = await toSourceCredentials({ access, surroundings, region });
    const current = { name: region };
    const client = createS3Client({
      region: async () => current.name,
      ...(endpoint !== undefined && { endpoint }),
      ...(credentials && { credentials }),
      ...(profile !== undefined && { profile }),
    });
    followRegion(client, current);
    return createS3DocumentSource({ client, bucket, prefix });
  };
