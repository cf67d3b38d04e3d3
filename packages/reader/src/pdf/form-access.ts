import type { Pdfium } from './pdfium.ts';

/** PDFium's view of a document's form, opened when the first field is met. */
export type FormAccess = {
  /** Zero where PDFium does not open it. */
  handle(): number;
};

/** Hands access to the document's form to `work` and closes it. No script of the document is run. */
export const withFormAccess = <T>(
  options: { pdfium: Pdfium; document: number },
  work: (form: FormAccess) => T,
): T => {
  const { pdfium, document } = options;
  let info = 0;
  let form = 0;
  try {
    return work({
      handle: () => {
        if (info === 0) {
          info = pdfium.PDFiumExt_OpenFormFillInfo();
          form = info === 0 ? 0 : pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
        }
        return form;
      },
    });
  } finally {
    if (form !== 0) pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    if (info !== 0) pdfium.PDFiumExt_CloseFormFillInfo(info);
  }
};
