import type { Recognizer } from '../../engine/recognizer.ts';
import { dkCpr } from './cpr.ts';

/** Ids of Denmark. */
export const dkRecognizers: readonly Recognizer[] = [dkCpr];
