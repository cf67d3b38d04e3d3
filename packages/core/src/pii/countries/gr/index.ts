import type { Recognizer } from '../../engine/recognizer.ts';
import { grAmka } from './amka.ts';

/** Ids of Greece. */
export const grRecognizers: readonly Recognizer[] = [grAmka];
