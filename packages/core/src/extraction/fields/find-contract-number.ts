import type { Field } from '../extraction.ts';
import type { FieldDefinition } from '../types/document-type.ts';
import { chooseCandidate } from './candidate.ts';
import type { FieldContext } from './field-context.ts';
import { findLabelled } from './find-labelled.ts';
import { findPhrases } from './find-phrases.ts';

/** `5.4`, `12`, `2026`: the number of a clause, a count or a year, which stand behind the same words. */
const otherNumber = /^(?:\d{1,2}(?:\.\d{1,2})*|(?:19|20)\d\d)$/;

/** The number of a contract by its label or behind the word for the contract itself; never the number of a clause. */
export const findContractNumber = (definition: FieldDefinition, context: FieldContext): Field | null => {
  const candidates = [
    ...findLabelled({ target: 'contractNumber', type: 'code', context }),
    ...findPhrases({ definition, context }),
  ];
  return chooseCandidate(candidates.filter(({ value }) => !otherNumber.test(value)));
};
