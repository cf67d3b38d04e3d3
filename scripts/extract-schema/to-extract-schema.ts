import { ExtractOutput, extractOutputFormat } from '@assay/core/extraction';
import { z } from 'zod';

/** The file that is made, from the root of the repository. */
export const schemaPath = 'docs/reference/extract.schema.json';

/** The JSON Schema of one line of `assay extract --jsonl`. It refuses no further keys: a later program may add some. */
export const toExtractSchema = (): object => {
  const schema = z.toJSONSchema(ExtractOutput, { target: 'draft-2020-12', reused: 'ref', io: 'input' });
  const { $schema, ...rest } = schema;
  return { $schema, title: extractOutputFormat, ...rest };
};
