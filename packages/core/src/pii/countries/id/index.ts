import type { Recognizer } from '../../engine/recognizer.ts';
import { idNik } from './nik.ts';

/** Ids of Indonesia. */
export const idRecognizers: readonly Recognizer[] = [idNik];
