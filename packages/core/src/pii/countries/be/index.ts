import type { Recognizer } from '../../engine/recognizer.ts';
import { beNationalNumber } from './national-number.ts';

/** Ids of Belgium. */
export const beRecognizers: readonly Recognizer[] = [beNationalNumber];
