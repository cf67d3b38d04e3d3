import type { Recognizer } from '../../engine/recognizer.ts';
import { jpMyNumber } from './my-number.ts';
import { jpPassport } from './passport.ts';

/** Ids of Japan. */
export const jpRecognizers: readonly Recognizer[] = [jpMyNumber, jpPassport];
