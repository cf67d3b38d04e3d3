export { PlaceholderValues } from './placeholders.ts';
export {
  applyParts,
  type RedactedText,
  type RedactionOptions,
  redactTexts,
} from './redact-texts.ts';
export { operatorNames, operatorOf, parseRedactionPolicy, RedactionPolicy } from './redaction-policy.ts';
export { fromCodePoints, RedactionSpan } from './redaction-span.ts';
export { createValueFinder, type ValueFinder } from './repeated-values.ts';
export { findRestorable } from './restore-text.ts';
export type { ValueCipher } from './value-cipher.ts';
