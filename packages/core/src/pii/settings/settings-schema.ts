import { z } from 'zod';

const TypeName = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/, 'a type is written in capitals: EMPLOYEE_ID');
const RecognizerName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,63}$/, 'a name is 2 to 64 small letters, digits and hyphens: employee-id');
const Words = z.array(z.string().min(1).max(100)).max(200);
const Value = z.string().min(1).max(500);

const Allowed = z.union(
  [
    Value,
    z.strictObject({ value: Value, types: z.array(TypeName).optional() }),
    z.strictObject({ pattern: Value, types: z.array(TypeName).optional() }),
  ],
  { error: 'write a value, { value: …, types: [TYPE] } or { pattern: …, types: [TYPE] }' },
);

/** What a workspace wants found; the documentation of each key is docs/pii.md. */
export const PiiSettings = z.strictObject({
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'a language is two letters of ISO 639-1: en')
    .optional(),
  threshold: z.number().min(0).max(1).optional(),
  documents: z.boolean().default(false),
  types: z.array(TypeName).min(1).optional(),
  disable: z.array(z.string()).default([]),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'a country is two letters of ISO 3166-1: DE')).optional(),
  allow: z.array(Allowed).max(10_000).default([]),
  deny: z
    .array(
      z.strictObject({
        type: TypeName,
        values: z.array(Value).min(1).max(10_000),
        caseSensitive: z.boolean().default(false),
      }),
    )
    .max(100)
    .default([]),
  recognizers: z
    .array(
      z.strictObject({
        name: RecognizerName,
        type: TypeName,
        description: z.string().max(500).optional(),
        patterns: z
          .array(
            z.strictObject({
              regex: Value,
              score: z.number().min(0).max(1).default(0.6),
              ignoreCase: z.boolean().default(false),
            }),
          )
          .min(1)
          .max(50),
        context: Words.default([]),
        against: Words.default([]),
      }),
    )
    .max(100)
    .default([]),
});
export type PiiSettings = z.infer<typeof PiiSettings>;
