import type { Recognizer } from '../../engine/recognizer.ts';
import { nlBsn } from './bsn.ts';

/** Ids of the Netherlands. */
export const nlRecognizers: readonly Recognizer[] = [nlBsn];
