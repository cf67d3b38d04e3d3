import { expect, it } from 'vitest';
import { z } from 'zod';
import { exampleOf } from '../example-of.ts';
import { toJsonSchema } from '../json-schema.ts';
import { describeType } from './describe-type.ts';

const Sample = z.strictObject({
  name: z.string().describe('As people call it.'),
  at: z.iso.datetime().nullable(),
  limit: z.int().min(1).max(9).default(5),
  role: z.enum(['viewer', 'admin']),
  box: z.tuple([z.number(), z.number()]),
  ids: z.array(z.string().min(12)).optional(),
  either: z.union([z.literal(true), z.object({ id: z.string() })]),
  named: z.record(z.string(), z.boolean()),
  kept: z.string().nullable(),
});

it('writes a schema as people read types', () => {
  expect(describeType(toJsonSchema(Sample, 'input'))).toBe(`{
  name: string  // As people call it.
  at: string (date-time) | null
  limit?: integer from 1 to 9 = 5
  role: "viewer" | "admin"
  box: [number, number]
  ids?: string[]
  either: true | {
    id: string
  }
  named: { [name]: boolean }
  kept: string | null
}`);
});

it('makes up a value that the schema takes', () => {
  const example = exampleOf(toJsonSchema(Sample, 'input'));
  expect(Sample.parse(example)).toMatchObject({
    limit: 5,
    role: 'viewer',
    ids: ['idxxxxxxxxxx'],
    kept: 'kept',
  });
});
