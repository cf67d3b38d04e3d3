import type { Recognizer } from '../../engine/recognizer.ts';
import { thNationalId } from './national-id.ts';

/** Ids of Thailand. */
export const thRecognizers: readonly Recognizer[] = [thNationalId];
