import type { Pdfium } from './pdfium.ts';
import { readByteString } from './read-strings.ts';

const goTo = 1;
const remoteGoTo = 2;
const uri = 3;
const launch = 4;

/** Where a link leads, as text: an address, a file, or `#page=N`; null where the file does not say. */
export const readLinkTarget = (options: {
  pdfium: Pdfium;
  document: number;
  annotation: number;
}): string | null => {
  const { pdfium, document, annotation } = options;
  const link = pdfium.FPDFAnnot_GetLink(annotation);
  if (link === 0) return null;
  const toPage = (destination: number): string | null => {
    if (destination === 0) return null;
    const index = pdfium.FPDFDest_GetDestPageIndex(document, destination) | 0;
    return index < 0 ? null : `#page=${index + 1}`;
  };
  const own = toPage(pdfium.FPDFLink_GetDest(document, link));
  if (own !== null) return own;
  const action = pdfium.FPDFLink_GetAction(link);
  if (action === 0) return null;
  const type = pdfium.FPDFAction_GetType(action);
  if (type === goTo) return toPage(pdfium.FPDFAction_GetDest(document, action));
  if (type === uri) {
    const ask = (at: number, bytes: number) => pdfium.FPDFAction_GetURIPath(document, action, at, bytes);
    return readByteString({ pdfium, ask });
  }
  if (type === launch || type === remoteGoTo) {
    return readByteString({ pdfium, ask: (at, bytes) => pdfium.FPDFAction_GetFilePath(action, at, bytes) });
  }
  return null;
};
