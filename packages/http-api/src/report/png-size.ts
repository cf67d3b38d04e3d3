/** Width and height in pixels from a PNG's first chunk (IHDR; https://www.w3.org/TR/png-3/#11IHDR). */
export const pngSize = (png: Uint8Array): { width: number; height: number } => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
