export { renderReport } from './render-report.ts';
export type { PagePicture, ReportData, ReportDocument } from './report-data.ts';
