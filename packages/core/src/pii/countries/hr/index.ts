import type { Recognizer } from '../../engine/recognizer.ts';
import { hrOib } from './oib.ts';

/** Ids of Croatia. */
export const hrRecognizers: readonly Recognizer[] = [hrOib];
