import type { Recognizer } from '../../engine/recognizer.ts';
import { chAhv } from './ahv.ts';
import { chUid } from './uid.ts';

/** Ids of Switzerland. */
export const chRecognizers: readonly Recognizer[] = [chAhv, chUid];
