import type { SourceAccess } from '@assay/core/ports';
import type { S3ClientConfig } from '@aws-sdk/client-s3';

type Credentials = S3ClientConfig['credentials'];

/** What the surroundings of this process are: where nothing is said, the SDK finds it itself. */
export type AwsSurroundings = {
  credentials?: NonNullable<Credentials>;
  /** Whose credentials are taken and whose roles are assumed; the SDK's own default without it. */
  profile?: string;
  region?: string;
  /** Of S3. */
  endpoint?: string;
  /** Of the service that gives the credentials of roles. */
  stsEndpoint?: string;
};

const sessionName = 'assay-source';

/**
 * Credentials as the SDK wants them, undefined for its usual chain; those of profiles and roles are fetched at the first
 * request, and again before they expire.
 */
export const toSourceCredentials = async (options: {
  access: SourceAccess;
  surroundings: AwsSurroundings;
  region: string;
}): Promise<Credentials> => {
  const { access, surroundings, region } = options;
  const { credentials: wanted } = access;
  switch (wanted.kind) {
    case 'surroundings':
      return surroundings.credentials;
    case 'access-key': {
      const { accessKeyId, secretAccessKey, sessionToken } = wanted;
      return { accessKeyId, secretAccessKey, ...(sessionToken !== null && { sessionToken }) };
    }
    case 'profile': {
      // Loaded when it is needed: most sources do without.
      const { fromIni } = await import('@aws-sdk/credential-providers');
      return fromIni({ profile: wanted.profile });
    }
    case 'role': {
      const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
      const { credentials, profile, stsEndpoint } = surroundings;
      return fromTemporaryCredentials({
        params: {
          RoleArn: wanted.roleArn,
          RoleSessionName: sessionName,
          ...(wanted.externalId !== null && { ExternalId: wanted.externalId }),
        },
        ...(credentials && { masterCredentials: credentials }),
        clientConfig: {
          region,
          ...(profile !== undefined && { profile }),
          ...(stsEndpoint !== undefined && { endpoint: stsEndpoint }),
        },
      });
    }
  }
};
