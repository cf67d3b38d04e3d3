import type { Recognizer } from '../../engine/recognizer.ts';
import { nzIrd } from './ird.ts';
import { nzNhi } from './nhi.ts';

/** Ids of New Zealand. */
export const nzRecognizers: readonly Recognizer[] = [nzIrd, nzNhi];
