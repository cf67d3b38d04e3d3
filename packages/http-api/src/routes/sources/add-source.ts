import {
  Afterwards,
  createSources,
  maxObjectBytes,
  SourceCredentials,
  SourceFormat,
  SourceRecord,
} from '@assay/core/sources';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';

const maxText = 2_000;

export const addSourceRoute = defineRoute({
  name: 'add-source',
  method: 'POST',
  path: '/v1/sources',
  summary: "Make somebody else's bucket or folder a source of documents, with credentials of its own",
  description:
    'Nothing is synced yet. The credentials are kept in the secret store and shown nowhere. For a role, `externalId` of the answer is what its trust policy has to demand. A key of one workspace may give `s3://` with an access key or a role; folders, profiles, the surroundings and endpoints let a source reach what only the server can, and need an admin of the platform.',
  access: { kind: 'workspace', role: 'admin' },
  body: z.strictObject({
    name: z.string().min(1).max(200).describe('1 to 63 lower-case letters, digits and "-".'),
    url: z
      .string()
      .min(1)
      .max(maxText)
      .describe('`s3://bucket/optional/prefix/` or `file:///absolute/folder/`; keys are relative to it.'),
    region: z
      .string()
      .max(100)
      .nullable()
      .default(null)
      .describe('Of S3; null for what the surroundings say.'),
    endpoint: z.string().max(500).nullable().default(null).describe('Instead of AWS itself.'),
    credentials: SourceCredentials.describe(
      'What the source is opened with: an access key, a role to assume, a profile of the server, or its surroundings.',
    ),
    prefix: z.string().max(900).default('').describe('Only objects whose key starts with it.'),
    formats: z
      .array(SourceFormat)
      .nullable()
      .default(null)
      .describe('Only these, told by the first bytes; null for all that can be read.'),
    minBytes: z.number().int().min(0).default(0),
    maxBytes: z
      .number()
      .int()
      .min(0)
      .nullable()
      .default(null)
      .describe(`Null for the largest that there may be, ${maxObjectBytes}.`),
    processedPrefix: z
      .string()
      .max(900)
      .nullable()
      .default(null)
      .describe('Where to write to in the source; nothing under it is taken in. Null for nowhere.'),
    afterwards: Afterwards.default('nothing').describe(
      'What becomes of an object whose document has come to its end: `mark` writes `<processedPrefix><key>.processed` beside it, `move` moves it to `<processedPrefix><key>`.',
    ),
    enabled: z.boolean().default(true).describe('Whether schedules sync it.'),
  }),
  reply: { kind: 'json', status: 201, schema: SourceRecord },
  errors: [
    'access.platform-only',
    'source.exists',
    'source.too-many',
    'source.invalid-name',
    'source.invalid-url',
    'source.invalid-region',
    'source.invalid-endpoint',
    'source.invalid-credentials',
    'source.invalid-prefix',
    'source.invalid-formats',
    'source.invalid-size',
    'source.invalid-processed-prefix',
  ],
  handle: ({ services, principal, workspace, actor, body }) =>
    createSources(services).add({ ...body, workspace, actor, byPlatform: principal?.workspace === null }),
});
