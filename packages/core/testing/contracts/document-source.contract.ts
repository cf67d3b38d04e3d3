import { type ContractOptions, describeContract } from './contract.ts';
import { documentSourceListCases } from './document-source-list.cases.ts';
import { documentSourceReadCases } from './document-source-read.cases.ts';
import type {
  DocumentSourceCapability,
  DocumentSourceCase,
  OpenDocumentSourceSubject,
} from './document-source-subject.ts';
import { documentSourceWriteCases } from './document-source-write.cases.ts';

/** Every promise of DocumentSource. */
export const documentSourceCases: readonly DocumentSourceCase[] = [
  ...documentSourceListCases,
  ...documentSourceReadCases,
  ...documentSourceWriteCases,
];

/** Runs the promises of DocumentSource against an adapter. */
export const describeDocumentSource = (
  options: ContractOptions<OpenDocumentSourceSubject, DocumentSourceCapability>,
): void => describeContract({ port: 'DocumentSource', cases: documentSourceCases, options });
