import type { Recognizer } from '../../engine/recognizer.ts';
import { clRut } from './rut.ts';

/** Ids of Chile. */
export const clRecognizers: readonly Recognizer[] = [clRut];
