export { extractTable, type TableRegion } from './extract-table.ts';
