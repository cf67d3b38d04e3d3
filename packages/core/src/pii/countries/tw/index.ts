import type { Recognizer } from '../../engine/recognizer.ts';
import { twNationalId } from './national-id.ts';

/** Ids of Taiwan. */
export const twRecognizers: readonly Recognizer[] = [twNationalId];
