import { rejectError } from '@assay/core';
import type { PiiDetector } from '@assay/core/pii';
import { createPiiSettingsStore } from '@assay/core/pii/kept';
import type { ApiServices } from '../../api-services.ts';
import { perServices } from '../per-services.ts';

/** What a workspace wants found: its settings, and the detector that they make, which tells types and recognisers. */
export type WorkspacePii = { yaml: string; detector: Pick<PiiDetector, 'recognizers' | 'allows'> };

/** By workspace, each of the version of the settings that it was made from. */
const known = perServices(() => new Map<string, WorkspacePii & { version: number }>());

/** More workspaces than this at a time make some detectors anew. */
const maxKept = 50;

export const openSettingsStore = async (services: ApiServices) =>
  createPiiSettingsStore({ ...services, recognizers: await services.listPiiRecognizers() });

/** The settings of a workspace and what they make, made anew when they have changed. Nothing is detected here. */
export const findWorkspacePii = async (services: ApiServices, workspace: string): Promise<WorkspacePii> => {
  const store = await openSettingsStore(services);
  const { settings, version } = await store.get(workspace);
  const kept = known(services);
  const found = kept.get(workspace);
  if (found?.version === version) return found;
  const recognizers = await services.listPiiRecognizers();
  // Hundreds of recognisers: most services never look for personal data.
  const { createWorkspaceDetector, readKeptPiiSettings } = await import('@assay/core/pii');
  const { yaml } = settings;
  const detector = createWorkspaceDetector({ recognizers, settings: readKeptPiiSettings(yaml) });
  if (kept.size >= maxKept) kept.clear();
  const made = { version, yaml, detector };
  kept.set(workspace, made);
  return made;
};

/** The types that are asked for, each of which the workspace's recognisers have to know. */
export const assertTypes = (types: readonly string[], detector: Pick<PiiDetector, 'recognizers'>): void => {
  const reported = new Set(detector.recognizers.flatMap((recognizer) => recognizer.types));
  const unknown = types.filter((type) => !reported.has(type));
  if (unknown.length === 0) return;
  throw rejectError(
    'pii.invalid-type',
    `No recogniser of this workspace finds ${unknown.join(', ')}: GET /v1/pii/recognizers lists the types.`,
  );
};
