import type { Recognizer } from '../../engine/recognizer.ts';
import { ptNif } from './nif.ts';

/** Ids of Portugal. */
export const ptRecognizers: readonly Recognizer[] = [ptNif];
