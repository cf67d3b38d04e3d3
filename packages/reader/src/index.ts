export { listParts, type PartsOptions, readPart } from './parts/list-parts.ts';
export { renderPdfPage } from './pdf/render-pdf-page.ts';
export { renderPicture } from './pictures/render-picture.ts';
export { isPicture } from './pictures/sniff-picture.ts';
export { mayGoOn, type ReadBytesOptions, readBytes } from './read-bytes.ts';
