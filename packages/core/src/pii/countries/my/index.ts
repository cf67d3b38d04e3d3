import type { Recognizer } from '../../engine/recognizer.ts';
import { myNric } from './nric.ts';

/** Ids of Malaysia. */
export const myRecognizers: readonly Recognizer[] = [myNric];
