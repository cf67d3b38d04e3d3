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
