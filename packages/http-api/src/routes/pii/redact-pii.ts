import type { PiiDetector } from '@assay/core/pii';
import { createCodePointOffsets } from '@assay/core/pii/text';
import {
  createValueFinder,
  operatorNames,
  operatorOf,
  PlaceholderValues,
  RedactionPolicy,
  type RedactionSpan,
  redactTexts,
} from '@assay/core/redaction';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { perServices } from '../per-services.ts';
import { detectionErrors, Language, TypeName } from './pii-schemas.ts';
import { openRedactionSecret } from './redaction-secret.ts';
import { assertTypes, findWorkspacePii } from './workspace-pii.ts';

/** Made at the first call that needs it. */
const shapes = perServices((): { detector: PiiDetector | null } => ({ detector: null }));

const createShapeDetector = async (): Promise<PiiDetector> => {
  const { countryRecognizers, createDetector, genericRecognizers } = await import('@assay/core/pii');
  return createDetector({ recognizers: [...genericRecognizers, ...countryRecognizers] });
};

/** Values that are tried for one text until one passes the checks of its type; others have its shape alone. */
const mostTried = 5_000;

const createKindTest = (detector: PiiDetector) => {
  let tried = 0;
  return (type: string, value: string): boolean => {
    tried += 1;
    if (tried > mostTried) return false;
    return detector
      .detect({ text: value, threshold: 0 })
      .some((found) => found.type === type && found.start === 0 && found.end === value.length);
  };
};

const Redacted = z.object({
  type: z.string(),
  start: z.int().min(0).describe('In code points of the text that was sent, from 0.'),
  end: z.int().min(0),
  newStart: z.int().min(0).describe('In code points of the redacted text.'),
  newEnd: z.int().min(0),
  operator: z.enum(operatorNames),
});

/** What was found, and the same values wherever else they stand. */
const addRepeated = (
  text: string,
  found: readonly RedactionSpan[],
  allows: PiiDetector['allows'],
): RedactionSpan[] => {
  const values = found.map(({ type, start, end }) => ({ type, value: text.slice(start, end) }));
  return [...found, ...createValueFinder(values, { allows }).find(text)];
};

export const redactPiiRoute = defineRoute({
  name: 'redact-pii',
  method: 'POST',
  path: '/v1/pii/redact',
  summary: 'Take personal data out of a text',
  description:
    "By the workspace's settings; docs/redaction.md tells the operators. Hashes, surrogates and encryption go by a secret of the workspace, which is never told; what placeholders stand for is in the answer, and kept nowhere else. Documents are redacted by `assay redact`.",
  access: { kind: 'workspace', role: 'operator' },
  body: z.strictObject({
    text: z.string().max(500_000),
    language: Language.optional(),
    types: z.array(TypeName).min(1).max(500).optional().describe('Redact these only.'),
    threshold: z.number().min(0).max(1).optional().describe('The least score that is redacted.'),
    policy: RedactionPolicy.optional().describe('What is done with each type; else each is replaced.'),
    placeholders: PlaceholderValues.optional().describe('Those of earlier texts, whose numbers go on.'),
  }),
  reply: {
    kind: 'json',
    status: 200,
    schema: z.object({
      text: z.string(),
      entities: z.array(Redacted),
      placeholders: PlaceholderValues.describe('As secret as the text that was sent.'),
    }),
  },
  errors: ['pii.invalid-type', 'secret.unavailable', ...detectionErrors],
  handle: async ({ services, workspace, body, request }) => {
    const { text, language, types, threshold, placeholders } = body;
    const policy = body.policy ?? RedactionPolicy.parse({});
    const { yaml, detector } = await findWorkspacePii(services, workspace);
    if (types) assertTypes(types, detector);
    // A misspelled type would leave its values to the default; one that the workspace left out is none.
    const all = await services.listPiiRecognizers();
    assertTypes(Object.keys(policy.types), { recognizers: [...detector.recognizers, ...all] });
    const found = await services.personalData.findInText({
      text,
      settings: yaml,
      signal: request.signal,
      ...(language === undefined ? {} : { language }),
      ...(types ? { types } : {}),
      ...(threshold === undefined ? {} : { threshold }),
    });
    const gone = found.filter(({ type }) => operatorOf(policy, type).operator !== 'keep');
    const { salt, cipher } = await openRedactionSecret({ ...services, workspace });
    const shape = shapes(services);
    shape.detector ??= await createShapeDetector();
    const redacted = redactTexts([{ text, spans: addRepeated(text, gone, detector.allows) }], {
      policy,
      salt,
      cipher,
      isKind: createKindTest(shape.detector),
      ...(placeholders ? { known: placeholders } : {}),
    });
    const [result = { text, parts: [] }] = redacted.texts;
    const [before, after] = [createCodePointOffsets(text), createCodePointOffsets(result.text)];
    let grown = 0;
    const entities = result.parts.map(({ type, start, end, operator, replacement }) => {
      const newStart = start + grown;
      grown += replacement.length - (end - start);
      return {
        type,
        start: before(start),
        end: before(end),
        newStart: after(newStart),
        newEnd: after(newStart + replacement.length),
        operator,
      };
    });
    return { text: result.text, entities, placeholders: redacted.placeholders };
  },
});
