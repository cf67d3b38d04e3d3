import type { Recognizer } from '../../engine/recognizer.ts';
import { hkIdCard } from './id-card.ts';

/** Ids of Hong Kong. */
export const hkRecognizers: readonly Recognizer[] = [hkIdCard];
