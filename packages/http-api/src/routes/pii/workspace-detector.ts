import { rejectError } from '@assay/core';
import {
  createPiiSettingsStore,
  createWorkspaceDetector,
  type PiiDetector,
  parsePiiSettings,
} from '@assay/core/pii';
import type { ApiServices } from '../../api-services.ts';
import { perServices } from '../per-services.ts';

/** Detectors by workspace, each of the version of the settings that it was made from. */
const detectors = perServices(() => new Map<string, { version: number; detector: PiiDetector }>());

/** More workspaces than this at a time make some detectors anew. */
const maxKept = 50;

export const openSettingsStore = async (services: ApiServices) =>
  createPiiSettingsStore({ ...services, recognizers: await services.listPiiRecognizers() });

/** The detector as a workspace has set it up, made anew when its settings have changed. */
export const findDetector = async (services: ApiServices, workspace: string): Promise<PiiDetector> => {
  const store = await openSettingsStore(services);
  const { settings, version } = await store.get(workspace);
  const kept = detectors(services);
  const known = kept.get(workspace);
  if (known?.version === version) return known.detector;
  const recognizers = await services.listPiiRecognizers();
  const detector = createWorkspaceDetector({
    recognizers,
    settings: parsePiiSettings(settings.yaml, recognizers),
  });
  if (kept.size >= maxKept) kept.clear();
  kept.set(workspace, { version, detector });
  return detector;
};

/** The types that are asked for, each of which the workspace's recognisers have to know. */
export const assertTypes = (types: readonly string[], detector: PiiDetector): void => {
  const known = new Set(detector.recognizers.flatMap((recognizer) => recognizer.types));
  const unknown = types.filter((type) => !known.has(type));
  if (unknown.length === 0) return;
  throw rejectError(
    'pii.invalid-type',
    `No recogniser of this workspace finds ${unknown.join(', ')}: GET /v1/pii/recognizers lists the types.`,
  );
};
