import type { Recognizer } from '../../engine/recognizer.ts';
import { seOrganisationsnummer } from './organisationsnummer.ts';
import { sePersonnummer } from './personnummer.ts';

/** Ids of Sweden. */
export const seRecognizers: readonly Recognizer[] = [sePersonnummer, seOrganisationsnummer];
