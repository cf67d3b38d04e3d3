import type { Recognizer } from '../../engine/recognizer.ts';
import { czBirthNumber } from './birth-number.ts';

/** Ids of the Czech Republic and Slovakia. */
export const czRecognizers: readonly Recognizer[] = [czBirthNumber];
