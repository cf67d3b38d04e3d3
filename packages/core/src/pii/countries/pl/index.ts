import type { Recognizer } from '../../engine/recognizer.ts';
import { plIdCard } from './id-card.ts';
import { plNip } from './nip.ts';
import { plPesel } from './pesel.ts';
import { plRegon } from './regon.ts';

/** Ids of Poland. */
export const plRecognizers: readonly Recognizer[] = [plPesel, plNip, plRegon, plIdCard];
