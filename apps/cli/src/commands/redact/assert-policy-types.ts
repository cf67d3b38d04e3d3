import type { PiiDetector } from '@assay/core/pii';
import type { RedactionPolicy, RedactionSpan } from '@assay/core/redaction';
import { assertTypes, listRecognizers } from '../pii/open-detector.ts';

/**
 * A misspelled type would leave its values to the default. Known are the types of the detector, of the spans that are
 * given, and those of recognisers that are left out of this run. Error (reject): `pii.invalid-type`.
 */
export const assertPolicyTypes = async (options: {
  policy: RedactionPolicy;
  detector: PiiDetector;
  spans: readonly RedactionSpan[];
}): Promise<void> => {
  const { policy, detector, spans } = options;
  const given = new Set(spans.map(({ type }) => type));
  const others = Object.keys(policy.types).filter((type) => !detector.types.has(type) && !given.has(type));
  if (others.length === 0) return;
  assertTypes(others, [...detector.recognizers, ...(await listRecognizers({ names: true }))]);
};
