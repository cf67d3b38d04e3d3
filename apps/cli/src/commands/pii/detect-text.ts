import { detectInData, type PiiDetector, type PiiEntity } from '@assay/core/pii';
import { detectInParts } from '@assay/core/pii/text';

type Request = { language?: string; types?: readonly string[]; threshold?: number };

/** UTF-16 units: a longer text is looked at in parts, so that memory stays bounded. */
const maxWhole = 4_194_304;
const pieceSize = 262_144;

async function* cutPieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += pieceSize) yield text.slice(at, at + pieceSize);
}

/** The entities of pieces of a text as they come, in its order. */
export const detectPieces = (options: {
  detector: PiiDetector;
  pieces: AsyncIterable<string>;
  request: Request;
}): AsyncGenerator<PiiEntity> => {
  const { detector, pieces, request } = options;
  return detectInParts({ detect: detector.detect, pieces, request });
};

/** The entities of a text, also of one that is too long to be looked at whole. */
export const detectRunningText = async (options: {
  detector: PiiDetector;
  text: string;
  request: Request;
}): Promise<PiiEntity[]> => {
  const { detector, text, request } = options;
  if (text.length <= maxWhole) return detector.detect({ ...request, text });
  return Array.fromAsync(detectPieces({ detector, pieces: cutPieces(text), request }));
};

/** As `detectRunningText`; of JSON and tables column by column, and then with the paths of their values. */
export const detectAnyText = async (options: {
  detector: PiiDetector;
  text: string;
  request: Request;
}): Promise<(PiiEntity & { path?: string })[]> => detectInData(options) ?? detectRunningText(options);
