import type { Recognizer } from '../../engine/recognizer.ts';
import { roCnp } from './cnp.ts';

/** Ids of Romania. */
export const roRecognizers: readonly Recognizer[] = [roCnp];
