import type { Recognizer } from '../../engine/recognizer.ts';
import { fiHetu } from './hetu.ts';

/** Ids of Finland. */
export const fiRecognizers: readonly Recognizer[] = [fiHetu];
