import type { Recognizer } from '../../engine/recognizer.ts';
import { esCif } from './cif.ts';
import { esNie } from './nie.ts';
import { esNif } from './nif.ts';
import { esPassport } from './passport.ts';
import { esSocialSecurity } from './social-security.ts';

/** Ids of Spain. */
export const esRecognizers: readonly Recognizer[] = [esNif, esNie, esCif, esSocialSecurity, esPassport];
