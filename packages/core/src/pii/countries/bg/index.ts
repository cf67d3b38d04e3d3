import type { Recognizer } from '../../engine/recognizer.ts';
import { bgEgn } from './egn.ts';

/** Ids of Bulgaria. */
export const bgRecognizers: readonly Recognizer[] = [bgEgn];
