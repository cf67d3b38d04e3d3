import type { Recognizer } from '../../engine/recognizer.ts';
import { zaIdNumber } from './id-number.ts';
import { zaPassport } from './passport.ts';

/** Ids of South Africa. */
export const zaRecognizers: readonly Recognizer[] = [zaIdNumber, zaPassport];
