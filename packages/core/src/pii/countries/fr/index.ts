import type { Recognizer } from '../../engine/recognizer.ts';
import { frNir } from './nir.ts';
import { frSiren } from './siren.ts';
import { frSiret } from './siret.ts';
import { frTaxNumber } from './tax-number.ts';

/** Ids of France. */
export const frRecognizers: readonly Recognizer[] = [frNir, frSiren, frSiret, frTaxNumber];
