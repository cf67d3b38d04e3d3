import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';
import type { PdfCount } from './reader-children.ts';

type Call = (...values: number[]) => number;

/**
 * The baseline: PDFium alone, through its bare exports, giving each character and its box with nothing spent on the way:
 * PDFium writes the boxes of a page into one block, which is copied once. One file a message.
 */
const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
const options: object = { wasmBinary: wasm, print: () => undefined, printErr: () => undefined };
const bare: unknown = (await init(options)).pdfium.wasmExports;
const pdfium = bare as Record<string, Call> & { memory: { buffer: ArrayBuffer } };

const call = (name: string, ...values: number[]): number => {
  const found = pdfium[name];
  if (!found) throw new Error(`PDFium has no ${name}`);
  return found(...values);
};
call('PDFiumExt_Init');
/** Four floats. */
const boxBytes = 16;

const readBoxes = (bytes: Uint8Array): PdfCount => {
  const file = call('malloc', bytes.length);
  new Uint8Array(pdfium.memory.buffer, file, bytes.length).set(bytes);
  const document = call('FPDF_LoadMemDocument', file, bytes.length, 0);
  const pages = document === 0 ? 0 : call('FPDF_GetPageCount', document);
  const getUnicode = pdfium.FPDFText_GetUnicode as Call;
  const getBox = pdfium.FPDFText_GetLooseCharBox as Call;
  let textless = 0;
  for (let number = 0; number < pages; number += 1) {
    const page = call('FPDF_LoadPage', document, number);
    const text = call('FPDFText_LoadPage', page);
    const count = Math.max(0, call('FPDFText_CountChars', text));
    if (count === 0) textless += 1;
    const codes = new Uint32Array(count);
    const block = call('malloc', (count + 1) * boxBytes);
    for (let index = 0; index < count; index += 1) {
      codes[index] = getUnicode(text, index);
      getBox(text, index, block + index * boxBytes);
    }
    new Float32Array(pdfium.memory.buffer, block, count * 4).slice();
    call('free', block);
    call('FPDFText_ClosePage', text);
    call('FPDF_ClosePage', page);
  }
  if (document !== 0) call('FPDF_CloseDocument', document);
  call('free', file);
  return { pages, textless };
};

process.on('message', (path: string) => {
  void readFile(path).then((bytes) => process.send?.(readBoxes(new Uint8Array(bytes))));
});
process.send?.({ pages: 0, textless: 0 } satisfies PdfCount);
