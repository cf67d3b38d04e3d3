export { contractText, invoiceText } from '../builders/line-document.ts';
export { openPipeline } from './open-pipeline.ts';
