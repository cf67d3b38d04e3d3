import { documentSourceCases } from '../contracts/document-source.contract.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { brokenDocumentSourceLists } from './broken-document-source-lists.ts';
import { brokenDocumentSourceObjects } from './broken-document-source-objects.ts';
import { openSpoiledSource } from './spoiled-document-source.ts';

describeBrokenAdapters({
  port: 'DocumentSource',
  cases: documentSourceCases,
  sound: openSpoiledSource(() => ({})),
  broken: [...brokenDocumentSourceLists, ...brokenDocumentSourceObjects],
});
