export { extractTable, type TableExtraction, type TableRegion } from './extract-table.ts';
