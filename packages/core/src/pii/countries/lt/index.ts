import type { Recognizer } from '../../engine/recognizer.ts';
import { ltPersonalCode } from './personal-code.ts';

/** Ids of Lithuania. */
export const ltRecognizers: readonly Recognizer[] = [ltPersonalCode];
