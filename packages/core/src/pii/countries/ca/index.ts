import type { Recognizer } from '../../engine/recognizer.ts';
import { caBusinessNumber } from './business-number.ts';
import { caSin } from './sin.ts';

/** Ids of Canada. */
export const caRecognizers: readonly Recognizer[] = [caSin, caBusinessNumber];
