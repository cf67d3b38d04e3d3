import { type ContractOptions, describeContract } from './contract.ts';
import { documentPartCases } from './document-reader-parts.cases.ts';
import { documentReadCases } from './document-reader-read.cases.ts';
import { documentRenderCases } from './document-reader-render.cases.ts';
import type {
  DocumentReaderCapability,
  DocumentReaderCase,
  DocumentReaderFixtures,
  OpenDocumentReader,
} from './document-reader-subject.ts';

/** Every promise of DocumentReader, told with these files. */
export const documentReaderCases = (fixtures: DocumentReaderFixtures): readonly DocumentReaderCase[] => [
  ...documentReadCases(fixtures),
  ...documentRenderCases(fixtures),
  ...documentPartCases(fixtures),
];

/** Runs the promises of DocumentReader against an adapter. */
export const describeDocumentReader = (
  options: ContractOptions<OpenDocumentReader, DocumentReaderCapability> & {
    fixtures: DocumentReaderFixtures;
  },
): void =>
  describeContract({ port: 'DocumentReader', cases: documentReaderCases(options.fixtures), options });
