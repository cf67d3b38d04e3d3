import type { Recognizer } from '../../engine/recognizer.ts';
import { eePersonalCode } from './personal-code.ts';

/** Ids of Estonia. */
export const eeRecognizers: readonly Recognizer[] = [eePersonalCode];
