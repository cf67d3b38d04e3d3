import type { Recognizer } from '../../engine/recognizer.ts';
import { noFodselsnummer } from './fodselsnummer.ts';
import { noOrganisasjonsnummer } from './organisasjonsnummer.ts';

/** Ids of Norway. */
export const noRecognizers: readonly Recognizer[] = [noFodselsnummer, noOrganisasjonsnummer];
