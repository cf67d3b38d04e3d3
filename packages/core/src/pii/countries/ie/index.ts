import type { Recognizer } from '../../engine/recognizer.ts';
import { iePps } from './pps.ts';

/** Ids of Ireland. */
export const ieRecognizers: readonly Recognizer[] = [iePps];
