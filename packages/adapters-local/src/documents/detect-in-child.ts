import type { ReadDocument } from '@assay/core/documents';
import {
  countryRecognizers,
  createWorkspaceDetector,
  detectInDocument,
  genericRecognizers,
  type PiiDetector,
  type PiiEntity,
  readKeptPiiSettings,
} from '@assay/core/pii';
import type { DocumentEntity } from '@assay/core/pii/kept';
import { loadNameRecognizers } from '@assay/lexicon';
import type { DetectText } from './document-task-payloads.ts';

/** Detectors by the settings that they were made from; more workspaces than this at a time make some anew. */
const maxKept = 20;
const kept = new Map<string, PiiDetector>();

/** Word lists are read when a child first looks for personal data: most children never do. */
const detectorOf = (settings: string): PiiDetector => {
  const known = kept.get(settings);
  if (known) return known;
  const recognizers = [...genericRecognizers, ...countryRecognizers, ...loadNameRecognizers()];
  const made = createWorkspaceDetector({ recognizers, settings: readKeptPiiSettings(settings) });
  if (kept.size >= maxKept) kept.clear();
  kept.set(settings, made);
  return made;
};

export const detectText = ({ text, settings, language, types, threshold }: DetectText): PiiEntity[] =>
  detectorOf(settings).detect({
    text,
    ...(language === null ? {} : { language }),
    ...(types === null ? {} : { types }),
    ...(threshold === null ? {} : { threshold }),
  });

export const detectDocument = (request: { document: ReadDocument; settings: string }): DocumentEntity[] =>
  detectInDocument({ detector: detectorOf(request.settings), document: request.document });
