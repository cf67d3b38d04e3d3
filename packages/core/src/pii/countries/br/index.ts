import type { Recognizer } from '../../engine/recognizer.ts';
import { brCnpj } from './cnpj.ts';
import { brCpf } from './cpf.ts';

/** Ids of Brazil. */
export const brRecognizers: readonly Recognizer[] = [brCpf, brCnpj];
