export { createCodePointCount } from './code-point-count.ts';
export { detectInParts } from './detect-in-parts.ts';
export { createCodePointOffsets } from './engine/code-points.ts';
