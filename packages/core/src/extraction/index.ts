export {
  calibrateExtraction,
  listSignals,
} from './confidence/calibrate-extraction.ts';
export { addSignals, Calibration, Curve } from './confidence/calibration.ts';
export { listDocumentSignals } from './confidence/list-document-signals.ts';
export { extractDocument } from './extract-document.ts';
export {
  CheckResult,
  contractFields,
  Evidence,
  ExtractedRow,
  ExtractedTable,
  Extraction,
  Field,
  invoiceFields,
  lineColumns,
  Method,
  priceColumns,
} from './extraction.ts';
export { ExtractOutput, extractOutputFormat, toExtractOutput } from './to-extract-output.ts';
export { type CheckedType, createTypeChecker } from './types/check-document-type.ts';
export { ColumnDefinition, DocumentType, FieldDefinition, FieldType } from './types/document-type.ts';
export { parseDocumentType } from './types/parse-document-type.ts';
export type { TypeIssue } from './types/type-issue.ts';
