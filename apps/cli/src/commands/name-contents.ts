import { basename } from 'node:path';
import type { Home } from '../compose.ts';
import { listDocuments } from './list-documents.ts';

/** The file name under which people know each current content. */
export const nameContents = async (home: Home): Promise<Map<string, string>> =>
  new Map((await listDocuments(home)).map((document) => [document.contentId, basename(document.name)]));
