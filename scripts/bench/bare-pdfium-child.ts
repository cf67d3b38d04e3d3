import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { init } from '@embedpdf/pdfium';

type Call = (...values: number[]) => number;

/** The baseline: PDFium alone, through its bare exports, giving each character and its box. One file a message. */
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

const readBoxes = (bytes: Uint8Array): number => {
  const file = call('malloc', bytes.length);
  new Uint8Array(pdfium.memory.buffer, file, bytes.length).set(bytes);
  const document = call('FPDF_LoadMemDocument', file, bytes.length, 0);
  const pages = document === 0 ? 0 : call('FPDF_GetPageCount', document);
  const rectangle = call('malloc', 16);
  const getUnicode = pdfium.FPDFText_GetUnicode as Call;
  const getBox = pdfium.FPDFText_GetLooseCharBox as Call;
  for (let number = 0; number < pages; number += 1) {
    const page = call('FPDF_LoadPage', document, number);
    const text = call('FPDFText_LoadPage', page);
    const count = call('FPDFText_CountChars', text);
    const boxes = new Float32Array(Math.max(0, count) * 4);
    const codes = new Uint32Array(Math.max(0, count));
    for (let index = 0; index < count; index += 1) {
      codes[index] = getUnicode(text, index);
      getBox(text, index, rectangle);
      boxes.set(new Float32Array(pdfium.memory.buffer, rectangle, 4), index * 4);
    }
    call('FPDFText_ClosePage', text);
    call('FPDF_ClosePage', page);
  }
  if (document !== 0) call('FPDF_CloseDocument', document);
  call('free', rectangle);
  call('free', file);
  return pages;
};

process.on('message', (path: string) => {
  void readFile(path).then((bytes) => process.send?.(readBoxes(new Uint8Array(bytes))));
});
process.send?.(-1);
