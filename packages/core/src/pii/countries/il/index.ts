import type { Recognizer } from '../../engine/recognizer.ts';
import { ilIdentityNumber } from './identity-number.ts';

/** Ids of Israel. */
export const ilRecognizers: readonly Recognizer[] = [ilIdentityNumber];
