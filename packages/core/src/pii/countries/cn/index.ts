import type { Recognizer } from '../../engine/recognizer.ts';
import { cnResidentId } from './resident-id.ts';

/** Ids of China. */
export const cnRecognizers: readonly Recognizer[] = [cnResidentId];
