import { ReadDocument } from '@assay/core/documents';
import { z } from 'zod';

/** The file that is made, from the root of the repository. */
export const schemaPath = 'docs/reference/read.schema.json';

/** The JSON Schema of the normal form. It refuses no further fields: a later program may add some. */
export const toReadSchema = (): object => {
  const schema = z.toJSONSchema(ReadDocument, { target: 'draft-2020-12', reused: 'ref', io: 'input' });
  const { $schema, ...rest } = schema;
  return { $schema, title: 'assay.read/1', ...rest };
};
