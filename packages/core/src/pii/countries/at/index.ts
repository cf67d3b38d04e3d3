import type { Recognizer } from '../../engine/recognizer.ts';
import { atSvnr } from './svnr.ts';

/** Ids of Austria. */
export const atRecognizers: readonly Recognizer[] = [atSvnr];
