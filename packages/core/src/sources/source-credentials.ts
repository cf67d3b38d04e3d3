import { z } from 'zod';
import { rejectError } from '../errors.ts';
import type { SourceAccess } from '../ports/document-source.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { externalIdOf, type StoredSource } from './source-record.ts';

/** What the owner of a source gives us to open it with. */
export const SourceCredentials = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('access-key'),
    accessKeyId: z.string().regex(/^\w{16,128}$/),
    secretAccessKey: z.string().min(1).max(256),
    sessionToken: z.string().min(1).max(3_000).nullable().default(null),
  }),
  z.strictObject({
    kind: z.literal('role'),
    roleArn: z
      .string()
      .max(1_000)
      .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/),
  }),
  z.strictObject({ kind: z.literal('profile'), profile: z.string().min(1).max(200) }),
  z.strictObject({ kind: z.literal('surroundings') }),
]);
export type SourceCredentials = z.infer<typeof SourceCredentials>;

/** Ids are of upper-case letters, names of secrets of lower-case ones; either way they are the same id. */
const secretName = (workspace: string, sourceId: string): string =>
  `workspaces/${workspace}/sources/${sourceId.toLowerCase()}`;

type Place = { secrets: SecretStore; workspace: string; sourceId: string };

/** Whoever opens the source reads them here; they are kept nowhere else. */
export const keepCredentials = async (request: Place & { credentials: SourceCredentials }): Promise<void> => {
  const { secrets, workspace, sourceId, credentials } = request;
  if (credentials.kind === 'surroundings') return;
  await secrets.put(secretName(workspace, sourceId), JSON.stringify(credentials));
};

/** A repeat does no harm. */
export const dropCredentials = ({ secrets, workspace, sourceId }: Place): Promise<void> =>
  secrets.delete(secretName(workspace, sourceId));

const readCredentials = async (options: {
  secrets: SecretStore | null;
  workspace: string;
  source: StoredSource;
}): Promise<SourceCredentials> => {
  const { secrets, workspace, source } = options;
  if (source.credentialsKind === 'surroundings') return { kind: 'surroundings' };
  const kept = await secrets?.get(secretName(workspace, source.id));
  if (kept) return SourceCredentials.parse(JSON.parse(kept));
  throw rejectError(
    'source.credentials-missing',
    `The credentials of the source "${source.name}" are no longer in the secret store: remove the source and add it again.`,
    { details: { sourceId: source.id } },
  );
};

/** All it takes to open the source. Errors: `source.credentials-missing` (reject), those of the secret store. */
export const readSourceAccess = async (options: {
  secrets: SecretStore | null;
  workspace: string;
  source: StoredSource;
}): Promise<SourceAccess> => {
  const { source } = options;
  const { url, region, endpoint } = source;
  const credentials = await readCredentials(options);
  return {
    url,
    region,
    endpoint,
    credentials:
      credentials.kind === 'role' ? { ...credentials, externalId: externalIdOf(source) } : credentials,
  };
};
