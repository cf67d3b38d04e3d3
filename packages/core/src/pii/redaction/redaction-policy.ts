import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { rejectError } from '../../errors.ts';

/**
 * What is done with a value of a type.
 * - `replace`: by `with`, else by its type in angle brackets
 * - `mask`: each letter and digit by `sign`; of the last ones `keepLast` stay
 * - `hash`: by HMAC-SHA-256 under the salt, in hex, its type before it
 * - `encrypt`: by AES-GCM; `restore` brings it back with the key
 * - `surrogate`: by an invented value of the same kind and shape, the same for the same value
 * - `placeholder`: by its type with a number; `restore` brings it back with the key file
 * - `keep`: nothing
 */
export const RedactionOperator = z.discriminatedUnion('operator', [
  z.strictObject({ operator: z.literal('replace'), with: z.string().max(200).optional() }),
  z.strictObject({
    operator: z.literal('mask'),
    sign: z
      .string()
      .regex(/^[^\p{L}\p{N}\s]$/u, 'one sign that is neither letter, digit nor space: *')
      .default('*'),
    keepLast: z.number().int().min(0).max(8).default(0),
  }),
  z.strictObject({ operator: z.literal('hash') }),
  z.strictObject({ operator: z.literal('encrypt') }),
  z.strictObject({ operator: z.literal('surrogate') }),
  z.strictObject({ operator: z.literal('placeholder') }),
  z.strictObject({ operator: z.literal('keep') }),
]);
export type RedactionOperator = z.infer<typeof RedactionOperator>;

export const operatorNames = RedactionOperator.options.map((option) => option.shape.operator.value);
export type OperatorName = RedactionOperator['operator'];

const TypeName = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'a type is written in capitals: PERSON');

/** The operator of each type; `default` is that of all others. */
export const RedactionPolicy = z.strictObject({
  default: RedactionOperator.default({ operator: 'replace' }),
  types: z.record(TypeName, RedactionOperator).default({}),
});
export type RedactionPolicy = z.infer<typeof RedactionPolicy>;

const maxLength = 100_000;

/** Reads a policy in YAML. Error (reject): `redaction.invalid-policy`, with the place of the fault. */
export const parseRedactionPolicy = (yaml: string): RedactionPolicy => {
  const fail = (message: string) =>
    rejectError('redaction.invalid-policy', `The policy is not valid: ${message}. See docs/redaction.md.`);
  if (yaml.length > maxLength) throw fail(`it has more than ${maxLength} characters`);
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const [fault] = document.errors;
  if (fault) throw fail(`line ${fault.linePos?.[0].line ?? 1} is no YAML`);
  const parsed = RedactionPolicy.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw fail(`${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}`);
};

export const operatorOf = (policy: RedactionPolicy, type: string): RedactionOperator =>
  (Object.hasOwn(policy.types, type) ? policy.types[type] : undefined) ?? policy.default;
