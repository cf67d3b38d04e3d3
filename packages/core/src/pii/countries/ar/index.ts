import type { Recognizer } from '../../engine/recognizer.ts';
import { arCuit } from './cuit.ts';

/** Ids of Argentina. */
export const arRecognizers: readonly Recognizer[] = [arCuit];
