import { createCodePointOffsets } from '@assay/core/pii';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { DetectedEntity, Language, TypeName } from './pii-schemas.ts';
import { toDetected } from './to-detected.ts';
import { assertTypes, findDetector } from './workspace-detector.ts';

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
  errors: ['pii.invalid-type'],
  handle: async ({ services, workspace, body }) => {
    const { text, explain, language, types, threshold } = body;
    const detector = await findDetector(services, workspace);
    if (types) assertTypes(types, detector);
    const toCodePoints = createCodePointOffsets(text);
    const entities = detector.detect({
      text,
      ...(language === undefined ? {} : { language }),
      ...(types ? { types } : {}),
      ...(threshold === undefined ? {} : { threshold }),
    });
    return { entities: entities.map((entity) => toDetected(entity, { toCodePoints, explain })) };
  },
});
