import { createCodePointOffsets } from '@assay/core/pii/text';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { DetectedEntity, detectionErrors, Language, TypeName } from './pii-schemas.ts';
import { toDetected } from './to-detected.ts';
import { assertTypes, findWorkspacePii } from './workspace-pii.ts';

export const detectPiiRoute = defineRoute({
  name: 'detect-pii',
  method: 'POST',
  path: '/v1/pii/detect',
  summary: 'Find personal data in a text',
  description:
    "By the workspace's settings. The text is neither kept nor written down anywhere. Longer texts go to `/v1/pii/detect/stream`.",
  access: { kind: 'workspace', role: 'viewer' },
  body: z.strictObject({
    text: z.string(),
    language: Language.optional(),
    types: z.array(TypeName).min(1).max(500).optional().describe('Report these only.'),
    threshold: z.number().min(0).max(1).optional().describe('The least score that is reported.'),
    explain: z.boolean().default(false).describe('Tell why, and what else it may be.'),
  }),
  reply: { kind: 'json', status: 200, schema: z.object({ entities: z.array(DetectedEntity) }) },
  errors: ['pii.invalid-type', ...detectionErrors],
  handle: async ({ services, workspace, body, request }) => {
    const { text, explain, language, types, threshold } = body;
    const { yaml, detector } = await findWorkspacePii(services, workspace);
    if (types) assertTypes(types, detector);
    const entities = await services.personalData.findInText({
      text,
      settings: yaml,
      signal: request.signal,
      ...(language === undefined ? {} : { language }),
      ...(types ? { types } : {}),
      ...(threshold === undefined ? {} : { threshold }),
    });
    const toCodePoints = createCodePointOffsets(text);
    return { entities: entities.map((entity) => toDetected(entity, { toCodePoints, explain })) };
  },
});
