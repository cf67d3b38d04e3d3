import type { Recognizer } from '../../engine/recognizer.ts';
import { ruInn } from './inn.ts';
import { ruPassport } from './passport.ts';
import { ruSnils } from './snils.ts';

/** Ids of Russia. */
export const ruRecognizers: readonly Recognizer[] = [ruInn, ruSnils, ruPassport];
