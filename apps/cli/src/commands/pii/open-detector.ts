import { readFile } from 'node:fs/promises';
import { rejectError } from '@assay/core';
import {
  countryRecognizers,
  createWorkspaceDetector,
  genericRecognizers,
  type PiiDetector,
  parsePiiSettings,
  type Recognizer,
} from '@assay/core/pii';

/** All recognisers; those of names read their word lists, which the others need not wait for. */
export const listRecognizers = async (options: { names: boolean }): Promise<readonly Recognizer[]> => {
  const byShape = [...genericRecognizers, ...countryRecognizers];
  if (!options.names) return byShape;
  const { loadNameRecognizers } = await import('@assay/lexicon');
  return [...byShape, ...loadNameRecognizers()];
};

/** The types that are asked for, each of which somebody has to know. */
export const assertTypes = (types: readonly string[], recognizers: readonly Recognizer[]): void => {
  const known = new Set(recognizers.flatMap((recognizer) => recognizer.types));
  const unknown = types.filter((type) => !known.has(type));
  if (unknown.length === 0) return;
  const near = [...known].filter((type) =>
    unknown.some((word) => type.includes(word) || word.includes(type)),
  );
  const hint = near.length > 0 && near.length <= 5 ? `did you mean ${near.join(', ')}? See` : 'see';
  throw rejectError(
    'pii.invalid-type',
    `No recogniser finds ${unknown.join(', ')}: ${hint} "assay pii recognizers list" for the types.`,
  );
};

const readSettings = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw rejectError('path.not-readable', `The file "${file}" cannot be read: check its name and rights.`, {
      cause,
    });
  }
};

/** A detector of all recognisers, without those of names where they are not wanted; `settings`: a YAML file. */
export const openDetector = async (options: {
  names: boolean;
  types?: readonly string[];
  settings?: string;
}): Promise<PiiDetector> => {
  const recognizers = await listRecognizers(options);
  const yaml = options.settings === undefined ? '' : await readSettings(options.settings);
  const detector = createWorkspaceDetector({ recognizers, settings: parsePiiSettings(yaml, recognizers) });
  if (options.types) assertTypes(options.types, detector.recognizers);
  return detector;
};
