import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rejectError } from '@assay/core';
import { init } from '@embedpdf/pdfium';

type Call = (...values: number[]) => number;

/**
 * PDFium's exported functions as the WASM module offers them. The package wraps each in a converter that
 * allocates on every call; a page has thousands of characters, so the bare exports are called instead.
 * Handles and addresses are numbers; booleans are 0 and 1.
 */
export type Pdfium = {
  /** The buffer is replaced when the memory grows. */
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: Call;
  readonly free: Call;
  readonly PDFiumExt_Init: Call;
  readonly FPDF_LoadMemDocument: Call;
  readonly FPDF_GetLastError: Call;
  readonly FPDF_CloseDocument: Call;
  readonly FPDF_GetPageCount: Call;
  readonly FPDF_LoadPage: Call;
  readonly FPDF_ClosePage: Call;
  readonly FPDF_GetPageWidthF: Call;
  readonly FPDF_GetPageHeightF: Call;
  readonly FPDF_PageToDevice: Call;
  readonly FPDF_RenderPageBitmap: Call;
  readonly FPDFBitmap_CreateEx: Call;
  readonly FPDFBitmap_FillRect: Call;
  readonly FPDFBitmap_Destroy: Call;
  readonly FPDFText_LoadPage: Call;
  readonly FPDFText_ClosePage: Call;
  readonly FPDFText_CountChars: Call;
  readonly FPDFText_GetText: Call;
  readonly FPDFText_GetUnicode: Call;
  readonly FPDFText_GetLooseCharBox: Call;
  readonly FPDFText_GetTextObject: Call;
  readonly FPDFText_GetFontSize: Call;
  readonly FPDFText_GetMatrix: Call;
  readonly FPDFText_GetFontWeight: Call;
  readonly FPDFTextObj_GetFont: Call;
  readonly FPDFTextObj_GetTextRenderMode: Call;
  readonly FPDFFont_GetBaseFontName: Call;
  readonly FPDFPage_CountObjects: Call;
  readonly FPDFPage_GetObject: Call;
  readonly FPDFFormObj_CountObjects: Call;
  readonly FPDFFormObj_GetObject: Call;
  readonly FPDFPageObj_GetType: Call;
  readonly FPDFPageObj_GetMatrix: Call;
  readonly FPDFPageObj_GetBounds: Call;
  readonly FPDFPageObj_GetFillColor: Call;
  readonly FPDFPageObj_SetIsActive: Call;
  readonly FPDFPath_CountSegments: Call;
  readonly FPDFPath_GetPathSegment: Call;
  readonly FPDFPath_GetDrawMode: Call;
  readonly FPDFPathSegment_GetPoint: Call;
  readonly FPDFPathSegment_GetType: Call;
  readonly FPDFPathSegment_GetClose: Call;
  readonly FPDFDoc_GetAttachmentCount: Call;
  readonly FPDFDoc_GetAttachment: Call;
  readonly FPDFAttachment_GetName: Call;
  readonly FPDFAttachment_GetSubtype: Call;
  readonly FPDFAttachment_GetFile: Call;
  readonly FPDF_GetSignatureCount: Call;
  readonly FPDF_GetSignatureObject: Call;
  readonly FPDFSignatureObj_GetContents: Call;
  readonly PDFiumExt_OpenFormFillInfo: Call;
  readonly PDFiumExt_CloseFormFillInfo: Call;
  readonly PDFiumExt_InitFormFillEnvironment: Call;
  readonly PDFiumExt_ExitFormFillEnvironment: Call;
  readonly FPDFPage_GetAnnotCount: Call;
  readonly FPDFPage_GetAnnot: Call;
  readonly FPDFPage_CloseAnnot: Call;
  readonly FPDFAnnot_GetSubtype: Call;
  readonly FPDFAnnot_GetRect: Call;
  readonly FPDFAnnot_GetFlags: Call;
  readonly FPDFAnnot_GetStringValue: Call;
  readonly FPDFAnnot_GetLink: Call;
  readonly FPDFAnnot_GetFormFieldName: Call;
  readonly FPDFAnnot_GetFormFieldType: Call;
  readonly FPDFAnnot_GetFormFieldFlags: Call;
  readonly FPDFAnnot_GetFormFieldValue: Call;
  readonly EPDFAnnot_GetButtonExportValue: Call;
  readonly FPDFLink_GetAction: Call;
  readonly FPDFLink_GetDest: Call;
  readonly FPDFAction_GetType: Call;
  readonly FPDFAction_GetURIPath: Call;
  readonly FPDFAction_GetFilePath: Call;
  readonly FPDFAction_GetDest: Call;
  readonly FPDFDest_GetDestPageIndex: Call;
};

/** WASM memory grows and never shrinks: an instance that a huge file has blown up is dropped after that file. */
const maxIdleBytes = 256 * 1024 * 1024;

let current: Promise<Pdfium> | undefined;

const startPdfium = async (): Promise<Pdfium> => {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  // The declared options lack what Emscripten understands; `wasmBinary` keeps the package off the network.
  const options: object = { wasmBinary: wasm, print: () => undefined, printErr: () => undefined };
  const { pdfium } = await init(options);
  const bare: unknown = pdfium.wasmExports;
  const exported = bare as Pdfium;
  exported.PDFiumExt_Init();
  return exported;
};

/** The process's one PDFium instance, started at the first call. */
const loadPdfium = async (): Promise<Pdfium> => {
  current ??= startPdfium();
  try {
    return await current;
  } catch (error) {
    current = undefined;
    throw error;
  }
};

/** WASM traps (`RuntimeError`), memory that is used up and a stack that overflows. */
const isTrap = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.name === 'RuntimeError');

/**
 * Runs `work` with PDFium. A trap inside WASM leaves the instance in an unknown state, so the next call
 * gets a fresh one; the same holds for an instance that has grown too big.
 * A trap is told as `document.damaged` (reject).
 */
export const withPdfium = async <T>(work: (pdfium: Pdfium) => T): Promise<T> => {
  const pdfium = await loadPdfium();
  try {
    const result = work(pdfium);
    if (pdfium.memory.buffer.byteLength > maxIdleBytes) current = undefined;
    return result;
  } catch (error) {
    if (isTrap(error)) {
      current = undefined;
      throw rejectError('document.damaged', 'The PDF breaks its parser: ask its sender for an intact copy.', {
        cause: error,
      });
    }
    throw error;
  }
};
