export { renderPdfPage } from './pdf/render-pdf-page.ts';
export { type ReadBytesOptions, readBytes } from './read-bytes.ts';
