import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { findWorkspacePii } from './workspace-pii.ts';

const ListedRecognizer = z.object({
  name: z.string(),
  types: z.array(z.string()),
  description: z.string(),
  method: z.enum(['pattern', 'lexicon']),
  countries: z.array(z.string()).nullable().describe('ISO 3166-1; null: any.'),
  languages: z.array(z.string()).nullable().describe('ISO 639-1; null: any.'),
});

export const listPiiRecognizersRoute = defineRoute({
  name: 'list-pii-recognizers',
  method: 'GET',
  path: '/v1/pii/recognizers',
  summary: 'By what personal data is found in this workspace, its own recognisers and lists too',
  access: { kind: 'workspace', role: 'viewer' },
  reply: { kind: 'json', status: 200, schema: z.object({ items: z.array(ListedRecognizer) }) },
  errors: [],
  handle: async ({ services, workspace }) => {
    const { recognizers } = (await findWorkspacePii(services, workspace)).detector;
    const items = recognizers.map(({ name, types, description, method, countries, languages }) => ({
      name,
      types: [...types],
      description,
      method,
      countries: countries ? [...countries] : null,
      languages: languages ? [...languages] : null,
    }));
    return { items };
  },
});
