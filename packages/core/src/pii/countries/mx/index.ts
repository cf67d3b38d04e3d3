import type { Recognizer } from '../../engine/recognizer.ts';
import { mxCurp } from './curp.ts';
import { mxRfc } from './rfc.ts';

/** Ids of Mexico. */
export const mxRecognizers: readonly Recognizer[] = [mxCurp, mxRfc];
