import type { Recognizer } from '../../engine/recognizer.ts';
import { auAbn } from './abn.ts';
import { auAcn } from './acn.ts';
import { auBankAccount } from './bank-account.ts';
import { auMedicare } from './medicare.ts';
import { auTfn } from './tfn.ts';

/** Ids of Australia. */
export const auRecognizers: readonly Recognizer[] = [auTfn, auAbn, auAcn, auMedicare, auBankAccount];
