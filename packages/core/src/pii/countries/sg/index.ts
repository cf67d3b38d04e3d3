import type { Recognizer } from '../../engine/recognizer.ts';
import { sgNric } from './nric.ts';
import { sgUen } from './uen.ts';

/** Ids of Singapore. */
export const sgRecognizers: readonly Recognizer[] = [sgNric, sgUen];
