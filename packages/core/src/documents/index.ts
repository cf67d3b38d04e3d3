export { createAddDocument } from './add-document.ts';
export { type BlobArea, blobAreaOf, blobAreas } from './blob-areas.ts';
export { extractionKey, incomingKey, incomingPrefix, processedPrefix, rawKey, readKey } from './blob-keys.ts';
export {
  ContentRecord,
  ContentSource,
  contentPlace,
  contentSourcePlace,
  contentSources,
  contents,
  ExtractionSummary,
  extractionSummaries,
  Step,
  StepName,
  stepPlace,
  steps,
  summaryPlace,
} from './content-records.ts';
export { createDeleteDocument } from './delete-document.ts';
export { toDocumentKey } from './document-key.ts';
export { DocumentPart } from './document-part.ts';
export { type DocumentStatus, findDocumentStatus } from './document-status.ts';
export type { UploadState } from './find-upload.ts';
export { hashContent } from './hash-content.ts';
export { jsonToBytes, parseJsonBytes } from './json-bytes.ts';
export {
  findDocument,
  type ListedDocument,
  listChildDocumentsPage,
  listDocumentsPage,
} from './list-documents.ts';
export { createPageImages } from './page-images.ts';
export { printMarkdown } from './print-markdown.ts';
export { printText } from './print-text.ts';
export {
  Annotation,
  Box,
  EmbeddedFile,
  FormField,
  HiddenWord,
  Line,
  Page,
  PageBlock,
  PageLink,
  Problem,
  ReadDocument,
  Ruling,
  Table,
  TableCell,
  TableRow,
  Word,
} from './read-document.ts';
export { readFurther } from './read-further.ts';
export {
  DocumentParent,
  DocumentRecord,
  DocumentVersion,
  documentKeys,
  documentPlace,
  documents,
  documentVersions,
  Upload,
  uploads,
  versionPlace,
} from './source-records.ts';
export { sweepIncoming } from './sweep-incoming.ts';
export { looksLikeHtml, looksLikeMail } from './text-shapes.ts';
export { UploadOutcome, UploadTicket, uploadOutcomes, uploadTickets } from './upload-records.ts';
export { createUploads, type NewUpload, type Uploads } from './uploads.ts';
