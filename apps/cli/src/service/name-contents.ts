import { basename } from 'node:path';
import type { ApiClient } from '@assay/http-api';
import { listDocuments } from './list-all.ts';

/** The file name under which people know each current content. */
export const nameContents = async (client: ApiClient): Promise<Map<string, string>> =>
  new Map((await listDocuments(client)).map((document) => [document.contentId, basename(document.name)]));
