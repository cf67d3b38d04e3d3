import type { FormField } from '@assay/core/documents';
import type { Pdfium } from './pdfium.ts';
import { readStringValue, readWideString } from './read-strings.ts';

/** As PDFium numbers them. */
const kinds: readonly FormField['kind'][] = [
  'other',
  'button',
  'checkbox',
  'radio',
  'choice',
  'choice',
  'text',
  'signature',
];
const passwordFlag = 1 << 13;

/** What stands in one place of a form; `form` is PDFium's handle of it. */
export const readFormField = (options: {
  pdfium: Pdfium;
  form: number;
  annotation: number;
}): Omit<FormField, 'box'> | null => {
  const { pdfium, form, annotation } = options;
  if (form === 0) return null;
  const kind = kinds[pdfium.FPDFAnnot_GetFormFieldType(form, annotation)] ?? 'other';
  const ask = (call: Pdfium['FPDFAnnot_GetFormFieldName']): string =>
    readWideString({ pdfium, ask: (at, bytes) => call(form, annotation, at, bytes) });
  const name = ask(pdfium.FPDFAnnot_GetFormFieldName);
  if (kind === 'button' || kind === 'signature') return { name, kind, value: null, checked: null };
  if (kind === 'checkbox' || kind === 'radio') {
    // The name of the look that is shown: `Off`, or what the button stands for.
    const state = readStringValue({ pdfium, annotation, key: 'AS' });
    const value = readWideString({
      pdfium,
      ask: (at, bytes) => pdfium.EPDFAnnot_GetButtonExportValue(annotation, at, bytes),
    });
    return { name, kind, value, checked: state !== '' && state !== 'Off' };
  }
  const isPassword = (pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & passwordFlag) !== 0;
  const value = kind === 'text' && isPassword ? null : ask(pdfium.FPDFAnnot_GetFormFieldValue);
  return { name, kind, value, checked: null };
};
