import type { Annotation, Box, FormField, PageLink } from '@assay/core/documents';
import { toShownBox } from '../layout/shown-box.ts';
import type { FormAccess } from './form-access.ts';
import type { PageFrame } from './page-frame.ts';
import type { Pdfium } from './pdfium.ts';
import { readFormField } from './read-form-field.ts';
import { readLinkTarget } from './read-link-target.ts';
import { readStringValue } from './read-strings.ts';
import { withScratch } from './scratch.ts';

/** As PDFium numbers them; names as in the PDF standard. */
const kinds: readonly string[] =
  'other text link free-text line square circle polygon poly-line highlight underline squiggly strike-out stamp caret ink popup file-attachment sound movie widget screen printer-mark trap-net watermark 3d rich-media xfa-widget redact'.split(
    ' ',
  );
/** Marks that let the text under them be seen, or have no area. */
const transparent: ReadonlySet<string> = new Set(
  'text link line poly-line highlight underline squiggly strike-out caret popup widget'.split(' '),
);
/** Hidden, and not to be shown. */
const unseen = 0x02 | 0x20;
const maxAnnotations = 2_000;

export type PageAnnotations = {
  links: PageLink[];
  annotations: Annotation[];
  formFields: FormField[];
  /** Where something may lie over the text. */
  overlays: Box[];
};

/** The links, notes and form fields of a page that people can see, in the order of the file. */
export const readAnnotations = (options: {
  pdfium: Pdfium;
  document: number;
  page: number;
  frame: PageFrame;
  form: FormAccess;
}): PageAnnotations => {
  const { pdfium, document, page, frame, form } = options;
  const found: PageAnnotations = { links: [], annotations: [], formFields: [], overlays: [] };
  const count = Math.min(maxAnnotations, pdfium.FPDFPage_GetAnnotCount(page));
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    try {
      if ((pdfium.FPDFAnnot_GetFlags(annotation) & unseen) !== 0) continue;
      const kind = kinds[pdfium.FPDFAnnot_GetSubtype(annotation)] ?? 'other';
      const box = readBox({ pdfium, annotation, frame });
      if (box === null || kind === 'popup') continue;
      if (!transparent.has(kind)) found.overlays.push(box);
      if (kind === 'link') {
        const target = readLinkTarget({ pdfium, document, annotation });
        if (target !== null) found.links.push({ box, target });
      } else if (kind === 'widget') {
        const field = readFormField({ pdfium, form: form.handle(), annotation });
        if (field !== null) found.formFields.push({ ...field, box });
      } else {
        found.annotations.push({ kind, box, text: readStringValue({ pdfium, annotation, key: 'Contents' }) });
      }
    } finally {
      pdfium.FPDFPage_CloseAnnot(annotation);
    }
  }
  return found;
};

const readBox = (options: { pdfium: Pdfium; annotation: number; frame: PageFrame }): Box | null => {
  const { pdfium, annotation, frame } = options;
  return withScratch({ pdfium, bytes: 16 }, (scratch) => {
    if (pdfium.FPDFAnnot_GetRect(annotation, scratch.address) === 0) return null;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = scratch.f32();
    const { a, b, c, d, e, f } = frame;
    const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
    const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
    return toShownBox(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  });
};
