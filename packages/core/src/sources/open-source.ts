import { rejectError } from '../errors.ts';
import type { DocumentSource, OpenDocumentSource } from '../ports/document-source.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { readSourceAccess } from './source-credentials.ts';
import type { StoredSource } from './source-record.ts';

/** What a home needs to reach sources; null where it cannot. */
export type SourcePorts = { openSource: OpenDocumentSource | null; secrets: SecretStore | null };

/** Opens a source with its own credentials. Errors: `source.unsupported`, `source.credentials-missing` (reject), the port's. */
export const openStoredSource = async (
  request: SourcePorts & { workspace: string; source: StoredSource },
): Promise<DocumentSource> => {
  const { openSource, secrets, workspace, source } = request;
  if (!openSource) {
    throw rejectError(
      'source.unsupported',
      'This home opens no sources: sync where the source can be reached, or add the files one by one.',
    );
  }
  return openSource(await readSourceAccess({ secrets, workspace, source }));
};
