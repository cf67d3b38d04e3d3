import { createWorkspaceDetector, genericRecognizers, parsePiiSettings } from '@assay/core/pii';
import { parseRedactionPolicy } from '@assay/core/redaction';
import { describe, expect, it } from 'vitest';
import { assertPolicyTypes } from './assert-policy-types.ts';

const yaml = 'deny:\n  - { type: PROJECT, values: [Bluebird] }\ndisable: [EMAIL_ADDRESS]';
const detector = createWorkspaceDetector({
  recognizers: genericRecognizers,
  settings: parsePiiSettings(yaml, genericRecognizers),
});
const check = (type: string) =>
  assertPolicyTypes({
    policy: parseRedactionPolicy(`default: { operator: keep }\ntypes: { ${type}: { operator: mask } }`),
    detector,
    spans: [{ type: 'KESTREL', start: 0, end: 1 }],
  });

describe('the types of a policy', () => {
  it.each([
    ['is misspelled', 'FOO', /^No recogniser finds FOO: see "assay pii recognizers list"/],
    ['is half a name', 'EMAIL', /did you mean EMAIL_ADDRESS\?/],
  ])('are refused where one %s', async (_name, type, message) => {
    await expect(check(type)).rejects.toMatchObject({ code: 'pii.invalid-type' });
    await expect(check(type)).rejects.toThrow(message);
  });

  it.each([
    ['the detector', 'CREDIT_CARD'],
    ['the settings', 'PROJECT'],
    ['the spans that are given', 'KESTREL'],
    ['recognisers that the settings leave out', 'EMAIL_ADDRESS'],
    ['recognisers of names that are left out', 'PERSON'],
  ])('may be those of %s', async (_name, type) => {
    await expect(check(type)).resolves.toBeUndefined();
  });
});
