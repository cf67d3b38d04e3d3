import type { Pdfium } from './pdfium.ts';

/** One block of WASM memory for the results of calls, with views that survive the memory's growth. */
export type Scratch = {
  readonly address: number;
  readonly bytes: number;
  f32(): Float32Array;
  f64(): Float64Array;
  u32(): Uint32Array;
  u16(): Uint16Array;
};

/** Opens a block, hands it to `work` and frees it whatever happens. */
export const withScratch = <T>(
  options: { pdfium: Pdfium; bytes: number },
  work: (scratch: Scratch) => T,
): T => {
  const { pdfium } = options;
  // Whole doubles, so that every view fits.
  const bytes = Math.ceil(options.bytes / 8) * 8;
  const address = pdfium.malloc(bytes);
  if (address === 0) throw new RangeError(`PDFium has no ${bytes} bytes left.`);
  let buffer = new ArrayBuffer();
  let f32 = new Float32Array();
  let f64 = new Float64Array();
  let u32 = new Uint32Array();
  let u16 = new Uint16Array();
  // Growing the memory detaches the old buffer: views are made anew when it has changed.
  const renew = () => {
    if (buffer === pdfium.memory.buffer) return;
    buffer = pdfium.memory.buffer;
    f32 = new Float32Array(buffer, address, bytes / 4);
    f64 = new Float64Array(buffer, address, bytes / 8);
    u32 = new Uint32Array(buffer, address, bytes / 4);
    u16 = new Uint16Array(buffer, address, bytes / 2);
  };
  const scratch: Scratch = {
    address,
    bytes,
    f32: () => {
      renew();
      return f32;
    },
    f64: () => {
      renew();
      return f64;
    },
    u32: () => {
      renew();
      return u32;
    },
    u16: () => {
      renew();
      return u16;
    },
  };
  try {
    return work(scratch);
  } finally {
    pdfium.free(address);
  }
};
