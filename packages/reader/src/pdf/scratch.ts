import type { Pdfium } from './pdfium.ts';

/** One block of WASM memory for the results of calls, with views that survive the memory's growth. */
export type Scratch = {
  readonly address: number;
  readonly bytes: number;
  f32(): Float32Array;
  u32(): Uint32Array;
  u16(): Uint16Array;
};

const noF32 = new Float32Array();
const noU32 = new Uint32Array();
const noU16 = new Uint16Array();

/** Opens a block, hands it to `work` and frees it whatever happens. */
export const withScratch = <T>(
  options: { pdfium: Pdfium; bytes: number },
  work: (scratch: Scratch) => T,
): T => {
  const { pdfium } = options;
  // Whole words, so that every view fits.
  const bytes = Math.ceil(options.bytes / 8) * 8;
  const address = pdfium.malloc(bytes);
  if (address === 0) throw new RangeError(`PDFium has no ${bytes} bytes left.`);
  // Growing the memory empties the views on it, and asking for its buffer is slow: an empty view is made anew.
  let f32 = noF32;
  let u32 = noU32;
  let u16 = noU16;
  const scratch: Scratch = {
    address,
    bytes,
    f32: () => {
      if (f32.length === 0) f32 = new Float32Array(pdfium.memory.buffer, address, bytes / 4);
      return f32;
    },
    u32: () => {
      if (u32.length === 0) u32 = new Uint32Array(pdfium.memory.buffer, address, bytes / 4);
      return u32;
    },
    u16: () => {
      if (u16.length === 0) u16 = new Uint16Array(pdfium.memory.buffer, address, bytes / 2);
      return u16;
    },
  };
  try {
    return work(scratch);
  } finally {
    pdfium.free(address);
  }
};
